package org.veilleuse.moderation.screening;

import java.util.Locale;

/** So many of so many, with the interval of Wilson (1927) that holds it 95 times in 100. */
record Rate(int hits, int all) {
  private static final double Z = 1.959964;

  double value() {
    return all == 0 ? 0 : (double) hits / all;
  }

  double low() {
    return middle() - half();
  }

  double high() {
    return middle() + half();
  }

  private double middle() {
    return all == 0 ? 0.5 : (value() + Z * Z / (2 * all)) / (1 + Z * Z / all);
  }

  private double half() {
    if (all == 0) {
      return 0.5;
    }
    double spread = value() * (1 - value()) / all + Z * Z / (4.0 * all * all);
    return Z / (1 + Z * Z / all) * Math.sqrt(spread);
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f] %d/%d", value(), Math.max(0, low()), high(), hits, all);
  }
}
