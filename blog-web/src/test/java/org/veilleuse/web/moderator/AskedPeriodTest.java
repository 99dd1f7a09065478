package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AskedPeriodTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-31");

  private static AskedPeriod asked(String days, String from, String to) {
    return AskedPeriod.of(days, from, to, TODAY, PARIS);
  }

  @ParameterizedTest
  @CsvSource({
    ",,, 2026-03-02, 2026-03-31",
    "'','','', 2026-03-02, 2026-03-31",
    "7,,, 2026-03-25, 2026-03-31",
    "365,,, 2025-04-01, 2026-03-31",
    "7, 2026-01-01, 2026-01-01, 2026-01-01, 2026-01-01",
    ", 2026-03-01,, 2026-03-01, 2026-03-31",
    ", 2026-03-01, 2027-01-01, 2026-03-01, 2026-03-31"
  })
  void aPeriodIsAskedForByDaysOrDates(
      String days, String from, String to, LocalDate first, LocalDate last) {
    AskedPeriod asked = asked(days, from, to);
    assertThat(asked.period().orElseThrow().from()).isEqualTo(first);
    assertThat(asked.period().orElseThrow().to()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "0,,",
    "8,,",
    "-7,,",
    "x,,",
    "999999999999,,",
    ", 2026-03-02, 2026-03-01",
    ", 2026-04-01,",
    ", 2025-03-01, 2026-03-31",
    ", 1969-12-31, 1970-01-01",
    ", -999999999-01-01, 2026-03-31",
    ",, 2026-03-31",
    ", 2026-02-30, 2026-03-01",
    ", <script>, 2026-03-01"
  })
  void whatIsNoPeriodIsNone(String days, String from, String to) {
    assertThat(asked(days, from, to).period()).isEmpty();
  }

  @Test
  void aDateThatWasTypedIsStillThereAndNothingElseIs() {
    AskedPeriod backwards = asked(null, "2026-03-02", "2026-03-01");
    assertThat(backwards.from()).isEqualTo("2026-03-02");
    assertThat(backwards.to()).isEqualTo("2026-03-01");
    AskedPeriod none = asked(null, "31/03/2026", "x".repeat(1000));
    assertThat(none.from()).isEmpty();
    assertThat(none.to()).isEmpty();
  }
}
