package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * Conditions that hold where any of some others does. They have numbers as those have, so that to
 * ask for one of twenty costs a look at one bit.
 */
final class Unions {
  private final Map<List<Integer>, Integer> numbers = new HashMap<>();
  private final Map<Integer, List<Integer>> byCondition = new HashMap<>();

  /** The number of a union: that of its condition when it is one only, else its own. */
  int number(int[] conditions, IntSupplier next) {
    if (conditions.length == 1) {
      return conditions[0];
    }
    List<Integer> key = Arrays.stream(conditions).distinct().sorted().boxed().toList();
    Integer known = numbers.get(key);
    if (known != null) {
      return known;
    }
    int number = next.getAsInt();
    numbers.put(key, number);
    for (int condition : key) {
      byCondition.computeIfAbsent(condition, c -> new ArrayList<>(1)).add(number);
    }
    return number;
  }

  /** Adds the unions of the conditions that a word fulfils. */
  void mark(long[] bits) {
    long[] fulfilled = bits.clone();
    for (int i = 0; i < fulfilled.length; i++) {
      for (long left = fulfilled[i]; left != 0; left &= left - 1) {
        int condition = i * Long.SIZE + Long.numberOfTrailingZeros(left);
        for (int number : byCondition.getOrDefault(condition, List.of())) {
          bits[number >> 6] |= 1L << number;
        }
      }
    }
  }
}
