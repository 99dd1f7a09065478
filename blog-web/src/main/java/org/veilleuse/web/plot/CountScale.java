package org.veilleuse.web.plot;

import java.util.List;
import java.util.stream.IntStream;

/**
 * From 0 in steps of 1, 2 or 5 times a power of ten, at most five of them.
 *
 * @param step at least 1, since what is counted has no halves
 */
public record CountScale(long step, int steps) implements Scale {

  private static final int MOST_STEPS = 5;
  private static final int[] ROUND = {1, 2, 5};

  /** With room for this value, and for 1 at least. */
  public static CountScale to(long most) {
    long least = Math.max(1, most);
    for (long power = 1; ; power *= 10) {
      for (int round : ROUND) {
        long step = round * power;
        if ((least + step - 1) / step <= MOST_STEPS) {
          return new CountScale(step, (int) ((least + step - 1) / step));
        }
      }
    }
  }

  @Override
  public double share(double value) {
    return value / (step * (double) steps);
  }

  @Override
  public List<Double> ticks() {
    return IntStream.rangeClosed(0, steps).mapToObj(i -> (double) i * step).toList();
  }
}
