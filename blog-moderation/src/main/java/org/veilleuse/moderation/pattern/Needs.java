package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a sentence must contain for an expression to match: of each set of conditions, at least one
 * must be fulfilled by some word. The rarest set stands first: it says under which words an
 * expression is looked up.
 */
final class Needs {
  // looking at more than a few takes longer than trying the expression
  private static final int MOST = 4;

  private final Conditions conditions;
  private final Commonness commonness;
  private final Map<Integer, Double> known = new HashMap<>();

  Needs(Conditions conditions, Commonness commonness) {
    this.conditions = conditions;
    this.commonness = commonness;
  }

  /** The sets, rarest first; none when the expression may match any words at all. */
  int[][] of(Node node) {
    return sets(node).stream()
        .filter(set -> cost(set) < Commonness.ANY)
        .sorted(Comparator.comparingDouble(this::cost))
        .limit(MOST)
        .toArray(int[][]::new);
  }

  private double cost(int[] set) {
    double cost = 0;
    for (int condition : set) {
      cost += known.computeIfAbsent(condition, c -> commonness.of(conditions.condition(c)));
    }
    return cost;
  }

  private List<int[]> sets(Node node) {
    if (node instanceof Node.Test test) {
      return List.of(new int[] {test.condition()});
    }
    if (node instanceof Node.Sequence sequence) {
      List<int[]> all = new ArrayList<>();
      sequence.parts().forEach(part -> all.addAll(sets(part)));
      return all;
    }
    if (node instanceof Node.Choice choice) {
      return either(choice);
    }
    if (node instanceof Node.Repeat repeat && repeat.least() > 0) {
      return sets(repeat.part());
    }
    return List.of();
  }

  /** What one branch or the other needs: the union of the rarest of each. */
  private List<int[]> either(Node.Choice choice) {
    TreeSet<Integer> union = new TreeSet<>();
    for (Node branch : choice.branches()) {
      List<int[]> sets = sets(branch);
      if (sets.isEmpty()) {
        return List.of();
      }
      int[] rarest = sets.stream().min(Comparator.comparingDouble(this::cost)).orElseThrow();
      for (int condition : rarest) {
        union.add(condition);
      }
    }
    return List.of(union.stream().mapToInt(Integer::intValue).toArray());
  }
}
