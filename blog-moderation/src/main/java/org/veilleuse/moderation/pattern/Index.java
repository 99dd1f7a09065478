package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which of many alternatives may match a sentence: those whose key is one of its words, with what
 * else they need around it. Looking up is most of what rules cost, so all that it reads for a word
 * stands side by side.
 */
final class Index {
  private final int number;
  private final int size;
  private final int[] always;

  /**
   * By key: of each alternative its number, how many numbers follow, and its other needs, each as
   * from, to, how many conditions, and those.
   */
  private final Map<Integer, int[]> blocks = new HashMap<>();

  /**
   * An index of alternatives, numbered from 0.
   *
   * @param number which of the indexes it is
   * @param needs of each, its key first
   */
  Index(int number, List<Need[]> needs) {
    this.number = number;
    size = needs.size();
    List<Integer> without = new ArrayList<>();
    Map<Integer, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < size; i++) {
      if (needs.get(i).length == 0) {
        without.add(i);
      } else {
        for (int key : needs.get(i)[0].conditions()) {
          addBlock(i, needs.get(i), byKey.computeIfAbsent(key, c -> new ArrayList<>()));
        }
      }
    }
    always = toArray(without);
    byKey.forEach((key, block) -> blocks.put(key, toArray(block)));
  }

  private static void addBlock(int alternative, Need[] needs, List<Integer> block) {
    block.add(alternative);
    int length = block.size();
    block.add(0);
    for (int i = 1; i < needs.length; i++) {
      block.add(needs[i].from());
      block.add(needs[i].to());
      block.add(needs[i].conditions().length);
      for (int condition : needs[i].conditions()) {
        block.add(condition);
      }
    }
    block.set(length, block.size() - length - 1);
  }

  private static int[] toArray(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What is to be looked at for a word that fulfils these conditions. */
  int[] of(BitSet conditions) {
    return conditions.stream()
        .mapToObj(blocks::get)
        .filter(Objects::nonNull)
        .flatMapToInt(Arrays::stream)
        .toArray();
  }

  /** The alternatives that may match. */
  BitSet candidates(Marks marks) {
    BitSet candidates = new BitSet(size);
    for (int alternative : always) {
      candidates.set(alternative);
    }
    for (int at = 0; at < marks.size(); at++) {
      look(marks.row(at).lookUp(number), at, marks, candidates);
    }
    return candidates;
  }

  private static void look(int[] blocks, int at, Marks marks, BitSet candidates) {
    int end;
    for (int from = 0; from < blocks.length; from = end) {
      int alternative = blocks[from];
      end = from + 2 + blocks[from + 1];
      if (!candidates.get(alternative) && meets(blocks, from + 2, end, at, marks)) {
        candidates.set(alternative);
      }
    }
  }

  private static boolean meets(int[] block, int from, int end, int at, Marks marks) {
    int next;
    for (int need = from; need < end; need = next) {
      next = need + 3 + block[need + 2];
      int first = Math.max(0, at + block[need]);
      int last = Math.min(marks.size() - 1, at + block[need + 1]);
      if (!isThere(block, need + 3, next, first, last, marks)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isThere(int[] block, int from, int to, int first, int last, Marks marks) {
    for (int word = first; word <= last; word++) {
      Row row = marks.row(word);
      for (int i = from; i < to; i++) {
        if (row.holds(block[i])) {
          return true;
        }
      }
    }
    return false;
  }
}
