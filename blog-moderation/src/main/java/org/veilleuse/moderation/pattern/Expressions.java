package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;

/**
 * Many expressions of one language, numbered from 0, that read a sentence together: its words are
 * looked at once, and only those expressions are tried whose rarest word stands in it. Ten times as
 * many expressions cost little more, and a sentence of a given length costs at most so much,
 * whatever it says. Immutable once built, safe to share.
 */
public final class Expressions {

  /** One of the alternatives of an expression. */
  record Alternative(int expression, Program program, int[][] needs) {}

  private final Conditions conditions;
  private final List<List<Alternative>> byExpression;
  private final Alternative[] sought;
  private final int[][] soughtByCondition;
  private final int[] always;
  private final long[] keys;

  private Expressions(Builder builder) {
    conditions = builder.conditions;
    byExpression = List.copyOf(builder.byExpression);
    sought = builder.sought.toArray(Alternative[]::new);
    Map<Integer, List<Integer>> index = new HashMap<>();
    List<Integer> without = new ArrayList<>();
    for (int i = 0; i < sought.length; i++) {
      if (sought[i].needs.length == 0) {
        without.add(i);
      } else {
        for (int condition : sought[i].needs[0]) {
          index.computeIfAbsent(condition, key -> new ArrayList<>()).add(i);
        }
      }
    }
    conditions.close();
    keys = new long[conditions.longs()];
    soughtByCondition = new int[conditions.longs() * 64][];
    index.forEach(
        (condition, list) -> {
          keys[condition >> 6] |= 1L << condition;
          soughtByCondition[condition] = list.stream().mapToInt(Integer::intValue).toArray();
        });
    always = without.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Collects expressions. */
  public static final class Builder {
    private final Conditions conditions = new Conditions();
    private final Needs needs;
    private final List<List<Alternative>> byExpression = new ArrayList<>();
    private final List<Alternative> sought = new ArrayList<>();

    /** For texts in this language. */
    public Builder(Language language) {
      needs = new Needs(conditions, new Commonness(language));
    }

    /**
     * Adds an expression with the word sets that all rules of a language share; its number.
     *
     * @throws IllegalArgumentException saying what is wrong, when it cannot be read
     */
    public int add(String expression, Language language) {
      return add(List.of(expression), WordSets.shared(language), true);
    }

    /**
     * Adds an expression; its number.
     *
     * @param sought whether to look for it in every sentence, rather than when it is asked for
     */
    int add(List<String> alternatives, WordSets sets, boolean sought) {
      int number = byExpression.size();
      List<Alternative> list = new ArrayList<>();
      for (String text : alternatives) {
        Node node = ExpressionReader.read(text, sets, conditions);
        if (Node.canBeEmpty(node)) {
          throw new IllegalArgumentException("it would match nothing at all: " + text.strip());
        }
        for (Node branch : branches(node)) {
          list.add(new Alternative(number, new Program(branch), needs.of(branch)));
        }
      }
      byExpression.add(List.copyOf(list));
      if (sought) {
        this.sought.addAll(list);
      }
      return number;
    }

    /** Each branch has its own rarest word. */
    private static List<Node> branches(Node node) {
      if (node instanceof Node.Sequence sequence && sequence.parts().size() == 1) {
        return branches(sequence.parts().get(0));
      }
      return node instanceof Node.Choice choice
          ? choice.branches().stream().flatMap(branch -> branches(branch).stream()).toList()
          : List.of(node);
    }

    /** The expressions so far; nothing can be added after. */
    public Expressions build() {
      return new Expressions(this);
    }
  }

  /** A single expression, number 0, with the word sets that all rules of a language share. */
  public static Expressions of(String expression, Language language) {
    Builder builder = new Builder(language);
    builder.add(expression, language);
    return builder.build();
  }

  /** How many there are. */
  public int size() {
    return byExpression.size();
  }

  /** How many states an expression has. */
  int states(int expression) {
    return byExpression.get(expression).stream().mapToInt(one -> one.program.size()).sum();
  }

  /** How many states are looked at when an expression is tried on a sentence. */
  long steps(int expression, Sentence sentence) {
    Marks marks = new Marks(sentence, conditions);
    long steps = 0;
    for (Alternative alternative : byExpression.get(expression)) {
      Simulation simulation = new Simulation(alternative.program, marks);
      simulation.run(new ArrayList<>());
      steps += simulation.steps();
    }
    return steps;
  }

  /** Reads a sentence of a text in their language. */
  public Seen in(Sentence sentence) {
    return new Seen(new Marks(sentence, conditions));
  }

  /** What they find in one sentence. */
  public final class Seen {
    private final Marks marks;
    // few sentences match anything
    private final Map<Integer, List<TokenSpan>> spans = new TreeMap<>();

    private Seen(Marks marks) {
      this.marks = marks;
      long[] candidates = candidates();
      int expression = -1;
      List<TokenSpan> found = new ArrayList<>(0);
      for (int i = 0; i < candidates.length; i++) {
        for (long bits = candidates[i]; bits != 0; bits &= bits - 1) {
          Alternative alternative = sought[(i << 6) + Long.numberOfTrailingZeros(bits)];
          if (alternative.expression != expression) {
            keep(expression, found);
            expression = alternative.expression;
            found = new ArrayList<>(0);
          }
          run(alternative, found);
        }
      }
      keep(expression, found);
    }

    private void keep(int expression, List<TokenSpan> found) {
      if (!found.isEmpty()) {
        spans.put(expression, apart(found));
      }
    }

    /** The alternatives that may match, a bit each: those of one expression follow each other. */
    private long[] candidates() {
      long[] candidates = new long[(sought.length + 63) / 64];
      for (int number : always) {
        candidates[number >> 6] |= 1L << number;
      }
      long[] union = marks.union();
      for (int i = 0; i < union.length; i++) {
        for (long bits = union[i] & keys[i]; bits != 0; bits &= bits - 1) {
          for (int number : soughtByCondition[(i << 6) + Long.numberOfTrailingZeros(bits)]) {
            if (marks.meets(sought[number].needs)) {
              candidates[number >> 6] |= 1L << number;
            }
          }
        }
      }
      return candidates;
    }

    private void run(Alternative alternative, List<TokenSpan> found) {
      new Simulation(alternative.program, marks).run(found);
    }

    /** The numbers of those sought that match, in order. */
    public Set<Integer> matching() {
      return spans.keySet();
    }

    /**
     * Where an expression matches, from left to right, each match as long as can be, none
     * overlapping.
     */
    public List<TokenSpan> spans(int expression) {
      List<TokenSpan> known = spans.get(expression);
      if (known != null) {
        return known;
      }
      List<TokenSpan> found = new ArrayList<>(0);
      for (Alternative alternative : byExpression.get(expression)) {
        if (marks.meets(alternative.needs)) {
          run(alternative, found);
        }
      }
      return apart(found);
    }

    private static List<TokenSpan> apart(List<TokenSpan> found) {
      if (found.size() < 2) {
        return found;
      }
      found.sort(Comparator.comparingInt(TokenSpan::from).thenComparing(s -> -s.to()));
      List<TokenSpan> apart = new ArrayList<>();
      int end = 0;
      for (TokenSpan span : found) {
        if (span.from() >= end) {
          apart.add(span);
          end = span.to();
        }
      }
      return apart;
    }
  }
}
