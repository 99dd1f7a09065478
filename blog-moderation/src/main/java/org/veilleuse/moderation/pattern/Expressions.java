package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Comparator;
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
  private final Index index;

  private Expressions(Builder builder) {
    conditions = builder.conditions;
    byExpression = List.copyOf(builder.byExpression);
    sought = builder.sought.toArray(Alternative[]::new);
    conditions.close();
    index = new Index(builder.sought.stream().map(Alternative::needs).toList(), conditions.longs());
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

  /** How many states are looked at when each of those sought is tried on a sentence. */
  long[] steps(Sentence sentence) {
    Simulation simulation = new Simulation(new Marks(sentence, conditions));
    long[] steps = new long[size()];
    for (Alternative alternative : sought) {
      long before = simulation.steps();
      simulation.run(alternative.program, new ArrayList<>());
      steps[alternative.expression] += simulation.steps() - before;
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
    private final Simulation simulation;

    private Seen(Marks marks) {
      this.marks = marks;
      simulation = new Simulation(marks);
      // those of one expression follow each other
      long[] candidates = index.candidates(marks.union());
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

    private void run(Alternative alternative, List<TokenSpan> found) {
      simulation.run(alternative.program, found);
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
