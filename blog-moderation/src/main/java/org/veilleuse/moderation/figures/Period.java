package org.veilleuse.moderation.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Whole days of a time zone, at most 366 of them, so that no question costs more than a year.
 *
 * @param to the last day, included
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

  /** A leap year. */
  public static final int MOST_DAYS = 366;

  /**
   * @throws IllegalArgumentException if it ends before it begins, has more than {@link #MOST_DAYS}
   *     days or begins before 1970
   */
  public Period {
    if (to.isBefore(from) || days(from, to) > MOST_DAYS || from.getYear() < 1970) {
      throw new IllegalArgumentException("not a period: " + from + " to " + to);
    }
  }

  /** The days up to this one, itself included. */
  public static Period until(LocalDate to, int days, ZoneId zone) {
    return new Period(to.minusDays(days - 1L), to, zone);
  }

  /** How many days it has. */
  public int days() {
    return (int) days(from, to);
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }
}
