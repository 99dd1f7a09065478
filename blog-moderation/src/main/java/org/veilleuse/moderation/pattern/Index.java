package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Which of many alternatives may match a sentence: those whose key is one of its words, with what
 * else they need around it. Looking up is most of what rules cost, and nine in ten fail by the
 * first thing that they need: so that stands side by side for all that are looked up by a word, and
 * the rest elsewhere.
 */
final class Index {
  /** Of each that is looked up: from, to and condition of its first need, where the rest stands. */
  private static final int ENTRY = 4;

  // the condition of a need that is met by the word itself: nothing else is needed
  private static final int NOTHING = -1;

  private final int number;
  private final int[] always;
  private final Map<Integer, int[]> entries = new HashMap<>();
  private final BitSet asked = new BitSet();

  /** Of each alternative its number, where its needs end, and those but for the first. */
  private final int[] needs;

  /**
   * An index of alternatives, numbered from 0.
   *
   * @param number which of the indexes it is
   * @param needs of each, its key first
   */
  Index(int number, List<Need[]> needs) {
    this.number = number;
    List<Integer> without = new ArrayList<>();
    List<Integer> all = new ArrayList<>();
    Map<Integer, List<Integer>> byKey = new HashMap<>();
    for (int i = 0; i < needs.size(); i++) {
      Need[] own = needs.get(i);
      if (own.length == 0) {
        without.add(i);
        continue;
      }
      Need first = own.length > 1 ? own[1] : new Need(NOTHING, 0, 0);
      if (first.condition() != NOTHING) {
        asked.set(first.condition());
      }
      byKey
          .computeIfAbsent(own[0].condition(), key -> new ArrayList<>())
          .addAll(List.of(first.from(), first.to(), first.condition(), all.size()));
      all.add(i);
      all.add(all.size() + 1 + 3 * Math.max(0, own.length - 2));
      for (int j = 2; j < own.length; j++) {
        all.addAll(List.of(own[j].from(), own[j].to(), own[j].condition()));
      }
    }
    always = toArray(without);
    this.needs = toArray(all);
    byKey.forEach((key, list) -> entries.put(key, toArray(list)));
  }

  private static int[] toArray(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  /** What is to be looked at for a word that fulfils these conditions. */
  int[] of(BitSet conditions) {
    return conditions.stream()
        .mapToObj(entries::get)
        .filter(Objects::nonNull)
        .flatMapToInt(Arrays::stream)
        .toArray();
  }

  /** The conditions that are asked for first. */
  IntStream asked() {
    return asked.stream();
  }

  /** Adds the alternatives that may match. */
  void candidates(Marks marks, BitSet candidates) {
    for (int alternative : always) {
      candidates.set(alternative);
    }
    for (int at = 0; at < marks.size(); at++) {
      int[] looked = marks.row(at).lookUp(number);
      for (int i = 0; i < looked.length; i += ENTRY) {
        if (meetsFirst(looked, i, at, marks) && meetsRest(looked[i + 3], at, marks)) {
          candidates.set(needs[looked[i + 3]]);
        }
      }
    }
  }

  private static boolean meetsFirst(int[] looked, int need, int at, Marks marks) {
    int condition = looked[need + 2];
    int last = Math.min(marks.size() - 1, at + looked[need + 1]);
    for (int word = Math.max(0, at + looked[need]); word <= last; word++) {
      if (condition == NOTHING || marks.row(word).holdsAsked(condition)) {
        return true;
      }
    }
    return false;
  }

  private boolean meetsRest(int place, int at, Marks marks) {
    int end = needs[place + 1];
    for (int need = place + 2; need < end; need += 3) {
      if (!isThere(need, at, marks)) {
        return false;
      }
    }
    return true;
  }

  private boolean isThere(int need, int at, Marks marks) {
    int last = Math.min(marks.size() - 1, at + needs[need + 1]);
    for (int word = Math.max(0, at + needs[need]); word <= last; word++) {
      if (marks.row(word).holds(needs[need + 2])) {
        return true;
      }
    }
    return false;
  }
}
