package org.veilleuse.moderation.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class SlotsTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private static Period period(String from, String to) {
    return new Period(LocalDate.parse(from), LocalDate.parse(to), PARIS);
  }

  private static long micros(String time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(time));
  }

  @Test
  void aDayBeginsAtMidnightOfItsZoneAndMayHave25Hours() {
    Slots slots = Slots.daily(period("2026-10-24", "2026-10-26"));
    assertThat(slots.starts()).hasSize(3);
    assertThat(slots.begin()).isEqualTo(micros("2026-10-23T22:00:00Z"));
    assertThat(slots.of(micros("2026-10-24T21:59:59.999999Z"))).isEqualTo(0);
    assertThat(slots.of(micros("2026-10-24T22:00:00Z"))).isEqualTo(1);
    assertThat(slots.of(micros("2026-10-25T22:59:59.999999Z"))).isEqualTo(1);
    assertThat(slots.of(micros("2026-10-25T23:00:00Z"))).isEqualTo(2);
    assertThat(slots.end()).isEqualTo(micros("2026-10-26T23:00:00Z"));
  }

  @Test
  void aLongPeriodIsShownByWeeksThatBeginOnMondays() {
    assertThat(Slots.readable(period("2026-01-01", "2026-04-02")).weeks()).isFalse();
    Slots weeks = Slots.readable(period("2026-01-01", "2026-12-31"));
    assertThat(weeks.weeks()).isTrue();
    assertThat(weeks.starts())
        .hasSize(53)
        .startsWith(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-01-05"))
        .endsWith(LocalDate.parse("2026-12-28"));
    assertThat(weeks.end(0)).isEqualTo(LocalDate.parse("2026-01-04"));
    assertThat(weeks.end(52)).isEqualTo(LocalDate.parse("2026-12-31"));
  }

  @Test
  void theDatabaseHalvesItsWayToTheDay() {
    Slots slots = Slots.daily(period("2026-01-01", "2026-01-03"));
    long second = micros("2026-01-01T23:00:00Z");
    long third = micros("2026-01-02T23:00:00Z");
    assertThat(slots.sql("t"))
        .isEqualTo(
            "case when t < %d then 0 else case when t < %d then 1 else 2 end end"
                .formatted(second, third));
  }

  @Test
  void aPeriodHasAnEndAndABound() {
    assertThat(Period.until(LocalDate.parse("2026-03-31"), 7, PARIS))
        .isEqualTo(period("2026-03-25", "2026-03-31"));
    assertThat(period("2024-01-01", "2024-12-31").days()).isEqualTo(366);
    assertThatThrownBy(() -> period("2024-01-01", "2025-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> period("2026-01-02", "2026-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> period("1969-12-31", "1970-01-01"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
