package org.veilleuse.moderation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void theMedianIsTheMiddleOrBetweenTheTwoInTheMiddle() {
    assertThat(new Percentiles(new long[] {9, 1, 4}).at(50)).isEqualTo(4);
    assertThat(new Percentiles(new long[] {9, 1, 4, 6}).at(50)).isEqualTo(5);
    assertThat(new Percentiles(new long[] {7}).at(95)).isEqualTo(7);
  }

  @Test
  void theyAreWhatASpreadsheetComputes() {
    Percentiles ten = new Percentiles(new long[] {10, 20, 30, 40, 50, 60, 70, 80, 90, 100});
    assertThat(ten.at(95)).isEqualTo(95.5, within(1e-9));
    assertThat(ten.at(25)).isEqualTo(32.5);
    assertThat(ten.at(0)).isEqualTo(10);
    assertThat(ten.at(100)).isEqualTo(100);
  }

  @Test
  void nothingHasNone() {
    assertThatThrownBy(() -> new Percentiles(new long[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Percentiles(new long[1]).at(101))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
