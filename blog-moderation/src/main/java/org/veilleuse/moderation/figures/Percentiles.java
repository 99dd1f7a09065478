package org.veilleuse.moderation.figures;

import java.util.Arrays;

/**
 * Percentiles of a sample, between two values where none is exactly there: type 7 of R. J. Hyndman
 * and Y. Fan, <i>Sample Quantiles in Statistical Packages</i>, The American Statistician 50 (1996),
 * 361–365. Spreadsheets compute {@code PERCENTILE.INC} and {@code MEDIAN} in the same way.
 */
public final class Percentiles {

  private final long[] sorted;

  /**
   * @param sample in any order, copied
   * @throws IllegalArgumentException if it is empty
   */
  public Percentiles(long[] sample) {
    if (sample.length == 0) {
      throw new IllegalArgumentException("Nothing has no percentiles.");
    }
    sorted = sample.clone();
    Arrays.sort(sorted);
  }

  /**
   * The value below which this share of the sample lies, for example 50 for the median.
   *
   * @param percent 0 for the least to 100 for the greatest
   */
  public double at(double percent) {
    if (!(percent >= 0 && percent <= 100)) {
      throw new IllegalArgumentException("not a percentage: " + percent);
    }
    double rank = percent / 100 * (sorted.length - 1);
    int below = (int) Math.floor(rank);
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (rank - below) * (sorted[above] - sorted[below]);
  }
}
