package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * What a sentence must contain for an expression to match. The rarest of it stands first: it is the
 * key under which the expression is looked up. The rest is asked for at the places around it where
 * it would have to stand.
 */
final class Needs {
  // looking at more than a few takes longer than trying the expression
  private static final int MOST = 4;

  /** What is as common as this among as many words as there may be is hardly ever missing. */
  private static final double TOO_COMMON = 0.6 * Commonness.ANY;

  /**
   * A part of an expression.
   *
   * @param conditions of which it needs one, null when it may be any words at all or none
   * @param from how far behind its first word the one stands that it needs, at least
   * @param to the same at most
   * @param least how many words it has at least
   * @param most how many at most
   */
  private record Part(int[] conditions, int from, int to, int least, int most) {
    static final Part EMPTY = new Part(null, 0, 0, 0, 0);
  }

  private final Conditions conditions;
  private final Commonness commonness;
  private final Map<Integer, Double> known = new HashMap<>();

  Needs(Conditions conditions, Commonness commonness) {
    this.conditions = conditions;
    this.commonness = commonness;
  }

  /** The needs, the key first; none when the expression may match any words at all. */
  Need[] of(Node node) {
    List<Part> parts = new ArrayList<>();
    flatten(node, parts);
    int key = rarest(parts);
    if (cost(parts.get(key)) >= Commonness.ANY) {
      return new Need[0];
    }
    List<Part> others = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i != key && parts.get(i).conditions != null) {
        others.add(i < key ? before(parts, i, key) : behind(parts, key, i));
      }
    }
    List<Need> needs = new ArrayList<>();
    needs.add(new Need(conditions.numberOfAny(parts.get(key).conditions), 0, 0));
    others.stream()
        .filter(part -> chance(part) < TOO_COMMON)
        .sorted(Comparator.comparingDouble(this::price))
        .limit(MOST - 1)
        .map(part -> new Need(conditions.numberOfAny(part.conditions), part.from, part.to))
        .forEach(needs::add);
    return needs.toArray(Need[]::new);
  }

  /** What a match needs, with its place behind the key instead of behind its own first word. */
  private static Part behind(List<Part> parts, int key, int other) {
    int from = parts.get(other).from - parts.get(key).to;
    int to = parts.get(other).to - parts.get(key).from;
    for (Part between : parts.subList(key, other)) {
      from += between.least;
      to += between.most;
    }
    return new Part(parts.get(other).conditions, from, to, 0, 0);
  }

  private static Part before(List<Part> parts, int other, int key) {
    Part turned = behind(parts, other, key);
    return new Part(parts.get(other).conditions, -turned.to, -turned.from, 0, 0);
  }

  /** How often the need is met, in a million times that the key is there. */
  private double chance(Part need) {
    return cost(need) * width(need);
  }

  private static int width(Part need) {
    return need.to - need.from + 1;
  }

  /** How many looks it takes, for each time that it is found missing. */
  private double price(Part need) {
    return width(need) / (1 - chance(need) / Commonness.ANY);
  }

  private double cost(Part part) {
    return part.conditions == null ? Double.MAX_VALUE : cost(part.conditions);
  }

  private double cost(int[] set) {
    double cost = 0;
    for (int condition : set) {
      cost += known.computeIfAbsent(condition, c -> commonness.of(conditions.condition(c)));
    }
    return cost;
  }

  private int rarest(List<Part> parts) {
    int rarest = 0;
    for (int i = 1; i < parts.size(); i++) {
      rarest = cost(parts.get(i)) < cost(parts.get(rarest)) ? i : rarest;
    }
    return rarest;
  }

  private void flatten(Node node, List<Part> parts) {
    if (node instanceof Node.Sequence sequence) {
      sequence.parts().forEach(part -> flatten(part, parts));
    } else {
      parts.add(part(node));
    }
  }

  private Part part(Node node) {
    if (node instanceof Node.Test test) {
      return new Part(new int[] {test.condition()}, 0, 0, 1, 1);
    }
    if (node instanceof Node.Sequence) {
      return inARow(node);
    }
    if (node instanceof Node.Choice choice) {
      return either(choice);
    }
    if (node instanceof Node.Repeat repeat) {
      Part once = part(repeat.part());
      return new Part(
          repeat.least() > 0 ? once.conditions : null,
          once.from,
          once.to,
          repeat.least() * once.least,
          repeat.most() * once.most);
    }
    return Part.EMPTY;
  }

  /** What a sequence needs: the rarest of its parts. */
  private Part inARow(Node sequence) {
    List<Part> parts = new ArrayList<>();
    flatten(sequence, parts);
    Part rarest = parts.get(rarest(parts));
    int from = rarest.from;
    int to = rarest.to;
    int least = 0;
    int most = 0;
    for (Part part : parts) {
      if (part == rarest) {
        from += least;
        to += most;
      }
      least += part.least;
      most += part.most;
    }
    return new Part(rarest.conditions, from, to, least, most);
  }

  /** What one branch or the other needs: the union of what each does. */
  private Part either(Node.Choice choice) {
    List<Part> branches = choice.branches().stream().map(this::part).toList();
    TreeSet<Integer> union = new TreeSet<>();
    boolean none = false;
    int from = Integer.MAX_VALUE;
    int to = 0;
    int least = Integer.MAX_VALUE;
    int most = 0;
    for (Part branch : branches) {
      none |= branch.conditions == null;
      if (!none) {
        for (int condition : branch.conditions) {
          union.add(condition);
        }
      }
      from = Math.min(from, branch.from);
      to = Math.max(to, branch.to);
      least = Math.min(least, branch.least);
      most = Math.max(most, branch.most);
    }
    int[] all = none ? null : union.stream().mapToInt(Integer::intValue).toArray();
    return new Part(all, from, to, least, most);
  }
}
