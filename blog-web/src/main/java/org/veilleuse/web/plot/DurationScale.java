package org.veilleuse.web.plot;

import java.util.ArrayList;
import java.util.List;

/**
 * Logarithmic, in seconds, with ticks that people know from clocks and calendars: a few minutes and
 * a week can be told apart on one axis.
 *
 * @param ticks at least two, ascending
 */
public record DurationScale(List<Double> ticks) implements Scale {

  private static final double MINUTE = 60;
  private static final double HOUR = 60 * MINUTE;
  private static final double DAY = 24 * HOUR;

  private static final double[] KNOWN = {
    1,
    10,
    MINUTE,
    5 * MINUTE,
    15 * MINUTE,
    HOUR,
    4 * HOUR,
    12 * HOUR,
    DAY,
    3 * DAY,
    7 * DAY,
    30 * DAY,
    90 * DAY,
    365 * DAY,
    3650 * DAY
  };

  private static final int MOST_TICKS = 6;

  /** From a tick below the least to one above the most; what is beyond stands at the end. */
  public static DurationScale between(double least, double most) {
    int from = 0;
    while (from < KNOWN.length - 2 && KNOWN[from + 1] <= least) {
      from++;
    }
    int to = KNOWN.length - 1;
    while (to > from + 1 && KNOWN[to - 1] >= most) {
      to--;
    }
    int every = (to - from) / MOST_TICKS + 1;
    List<Double> ticks = new ArrayList<>();
    for (int i = from; i <= to; i += every) {
      ticks.add(KNOWN[i]);
    }
    if (ticks.get(ticks.size() - 1) < KNOWN[to]) {
      ticks.add(KNOWN[Math.min(KNOWN.length - 1, from + every * ticks.size())]);
    }
    return new DurationScale(List.copyOf(ticks));
  }

  @Override
  public double share(double value) {
    double low = Math.log(ticks.get(0));
    double high = Math.log(ticks.get(ticks.size() - 1));
    double share = (Math.log(Math.max(value, ticks.get(0))) - low) / (high - low);
    return Math.min(1, share);
  }
}
