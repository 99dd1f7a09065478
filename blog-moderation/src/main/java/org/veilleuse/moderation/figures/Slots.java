package org.veilleuse.moderation.figures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A period cut into days, or into weeks that begin on Mondays; the first and last may be short. */
public final class Slots {

  /** More days than this are drawn by weeks: their bars would be hairs on a phone. */
  private static final int MOST_BARS = 92;

  private final Period period;
  private final List<LocalDate> starts = new ArrayList<>();
  private final boolean weeks;
  // One more than there are slots: the last is where the period ends. Days have 23 to 25 hours.
  private final long[] edges;

  private Slots(Period period, boolean weeks) {
    this.period = period;
    this.weeks = weeks;
    LocalDate start = period.from();
    while (!start.isAfter(period.to())) {
      starts.add(start);
      start = weeks ? start.with(TemporalAdjusters.next(DayOfWeek.MONDAY)) : start.plusDays(1);
    }
    edges = new long[starts.size() + 1];
    for (int i = 0; i < starts.size(); i++) {
      edges[i] = micros(starts.get(i));
    }
    edges[starts.size()] = micros(period.to().plusDays(1));
  }

  public static Slots daily(Period period) {
    return new Slots(period, false);
  }

  /** Days, or weeks where days would be too many to look at. */
  public static Slots readable(Period period) {
    return new Slots(period, period.days() > MOST_BARS);
  }

  private long micros(LocalDate day) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, day.atStartOfDay(period.zone()).toInstant());
  }

  /** The first day of each. */
  public List<LocalDate> starts() {
    return List.copyOf(starts);
  }

  /** The last day of one, included. */
  public LocalDate end(int slot) {
    return slot + 1 < starts.size() ? starts.get(slot + 1).minusDays(1) : period.to();
  }

  public Period period() {
    return period;
  }

  public boolean weeks() {
    return weeks;
  }

  int size() {
    return starts.size();
  }

  long begin() {
    return edges[0];
  }

  /** Excluded. */
  long end() {
    return edges[edges.length - 1];
  }

  /** The number of the slot that a time within the period is in. */
  int of(long micros) {
    int found = Arrays.binarySearch(edges, micros);
    return found >= 0 ? found : -found - 2;
  }

  /**
   * An expression of SQL for the same number: nine comparisons find one of 366 days. Days differ in
   * length, so it cannot be a division; and joined to a table of days, PostgreSQL's planner reads
   * everything once for each of them.
   */
  String sql(String column) {
    return sql(column, 0, starts.size());
  }

  private String sql(String column, int from, int to) {
    if (to - from == 1) {
      return Integer.toString(from);
    }
    int middle = (from + to) / 2;
    return "case when "
        + column
        + " < "
        + edges[middle]
        + " then "
        + sql(column, from, middle)
        + " else "
        + sql(column, middle, to)
        + " end";
  }
}
