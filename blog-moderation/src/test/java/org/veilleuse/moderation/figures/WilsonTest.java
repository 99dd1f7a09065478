package org.veilleuse.moderation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonTest {

  @ParameterizedTest
  @CsvSource({
    "8, 10, 0.4901625, 0.9433178",
    "0, 10, 0, 0.2775328",
    "10, 10, 0.7224672, 1",
    "1, 1, 0.2065493, 1",
    "500, 1000, 0.4690696, 0.5309304"
  })
  void theIntervalIsThatOfTheBooks(long successes, long cases, double low, double high) {
    Wilson interval = Wilson.of(successes, cases);
    assertThat(interval.low()).isEqualTo(low, within(1e-6));
    assertThat(interval.high()).isEqualTo(high, within(1e-6));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "2, 1", "-1, 1"})
  void nonsenseIsRefused(long successes, long cases) {
    assertThatThrownBy(() -> Wilson.of(successes, cases))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
