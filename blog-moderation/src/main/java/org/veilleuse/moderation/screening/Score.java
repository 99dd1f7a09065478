package org.veilleuse.moderation.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How sure the flags are together: each rule once, as the chance that not all of them err. */
final class Score {
  private static final double PRECISION = 1e9;

  private Score() {}

  static double of(List<Flag> flags) {
    // sorted, so that the same flags give the same score to the last digit
    Map<String, Double> weights = new TreeMap<>();
    flags.forEach(flag -> weights.merge(flag.rule(), flag.weight(), Math::max));
    double allErr = 1;
    for (double weight : weights.values()) {
      allErr *= 1 - weight;
    }
    return Math.round((1 - allErr) * PRECISION) / PRECISION;
  }
}
