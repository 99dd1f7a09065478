package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of many alternatives may match a sentence: those whose rarest need is met by one of its
 * words, and the others by some. Looking up is most of what rules cost, so all that it reads for a
 * word stands in a row.
 */
final class Index {
  private final int size;
  private final int[] always;
  private final long[] keys;

  /** By condition: of each alternative its number, the end of its block, and its other needs. */
  private final int[][] blocks;

  /**
   * An index of alternatives, numbered from 0.
   *
   * @param needs of each, rarest first
   * @param longs as many as a row of conditions has
   */
  Index(List<int[][]> needs, int longs) {
    size = needs.size();
    List<Integer> without = new ArrayList<>();
    Map<Integer, List<Integer>> byCondition = new HashMap<>();
    for (int i = 0; i < size; i++) {
      if (needs.get(i).length == 0) {
        without.add(i);
      } else {
        for (int condition : needs.get(i)[0]) {
          addBlock(i, needs.get(i), byCondition.computeIfAbsent(condition, c -> new ArrayList<>()));
        }
      }
    }
    always = toArray(without);
    keys = new long[longs];
    blocks = new int[longs * Long.SIZE][];
    byCondition.forEach(
        (condition, block) -> {
          keys[condition >> 6] |= 1L << condition;
          blocks[condition] = toArray(block);
        });
  }

  private static void addBlock(int number, int[][] needs, List<Integer> block) {
    block.add(number);
    int end = block.size();
    block.add(0);
    for (int i = 1; i < needs.length; i++) {
      block.add(needs[i].length);
      for (int condition : needs[i]) {
        block.add(condition);
      }
    }
    block.set(end, block.size());
  }

  private static int[] toArray(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The alternatives that may match, a bit each. */
  long[] candidates(long[] union) {
    long[] candidates = new long[(size + Long.SIZE - 1) / Long.SIZE];
    for (int number : always) {
      candidates[number >> 6] |= 1L << number;
    }
    for (int i = 0; i < union.length; i++) {
      for (long bits = union[i] & keys[i]; bits != 0; bits &= bits - 1) {
        look(blocks[(i << 6) + Long.numberOfTrailingZeros(bits)], union, candidates);
      }
    }
    return candidates;
  }

  private static void look(int[] block, long[] union, long[] candidates) {
    int end;
    for (int at = 0; at < block.length; at = end) {
      end = block[at + 1];
      if (meets(block, at + 2, end, union)) {
        candidates[block[at] >> 6] |= 1L << block[at];
      }
    }
  }

  private static boolean meets(int[] block, int from, int end, long[] union) {
    int at = from;
    while (at < end) {
      int next = at + 1 + block[at];
      at++;
      while (at < next && !Conditions.holds(union, block[at])) {
        at++;
      }
      if (at == next) {
        return false;
      }
      at = next;
    }
    return true;
  }
}
