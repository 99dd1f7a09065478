package org.veilleuse.moderation.figures;

import java.time.Duration;

/**
 * How long comments waited from their submission to the first decision on them.
 *
 * @param comments how many were first decided then; identical ones each
 * @param median null if there are none, as is p95
 * @param p95 what 95 of 100 did not wait longer than
 */
public record Waiting(long comments, Duration median, Duration p95) {

  /** Of waits in microseconds. */
  static Waiting of(long[] waits) {
    if (waits.length == 0) {
      return new Waiting(0, null, null);
    }
    Percentiles percentiles = new Percentiles(waits);
    return new Waiting(waits.length, duration(percentiles.at(50)), duration(percentiles.at(95)));
  }

  private static Duration duration(double micros) {
    return Duration.ofNanos(Math.round(micros) * 1000);
  }
}
