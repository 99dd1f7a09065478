package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;

/**
 * Many expressions of one language, numbered from 0, that read a sentence together: its words are
 * looked at once, and only those expressions are tried whose rarest word stands in it, with what
 * else they need around it. Ten times as many expressions cost little more, and a sentence of a
 * given length costs at most so much, whatever it says. Immutable once built, safe to share.
 */
public final class Expressions {

  /** One of the alternatives of an expression. */
  record Alternative(int expression, Program program, Need[] needs) {}

  /** Which of the alternatives of its group are an expression's: they follow each other. */
  record Range(boolean sought, int from, int to) {}

  /** Alternatives, each with the number of its expression, and which of them may match. */
  record Group(int[] expressions, Program[] programs, Index index) {
    static Group of(List<Alternative> list, int number) {
      return new Group(
          list.stream().mapToInt(Alternative::expression).toArray(),
          list.stream().map(Alternative::program).toArray(Program[]::new),
          new Index(number, list.stream().map(Alternative::needs).toList()));
    }
  }

  private final Conditions conditions;
  private final List<Range> expressions;
  private final Group sought;
  private final Group others;

  private Expressions(Builder builder) {
    conditions = builder.conditions;
    expressions = List.copyOf(builder.expressions);
    sought = Group.of(builder.sought, 0);
    others = Group.of(builder.others, 1);
    conditions.close(List.of(sought.index, others.index));
  }

  /** Collects expressions. */
  public static final class Builder {
    private final Conditions conditions = new Conditions();
    private final Needs needs;
    private final List<Range> expressions = new ArrayList<>();
    private final List<Alternative> sought = new ArrayList<>();
    private final List<Alternative> others = new ArrayList<>();

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
      int number = expressions.size();
      List<Alternative> group = sought ? this.sought : others;
      int from = group.size();
      for (String text : alternatives) {
        Node node = ExpressionReader.read(text, sets, conditions);
        if (Node.canBeEmpty(node)) {
          throw new IllegalArgumentException("it would match nothing at all: " + text.strip());
        }
        for (Node branch : branches(node)) {
          group.add(new Alternative(number, new Program(branch, conditions), needs.of(branch)));
        }
      }
      expressions.add(new Range(sought, from, group.size()));
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
    return expressions.size();
  }

  private Group group(Range range) {
    return range.sought ? sought : others;
  }

  /** The alternatives that are looked for in every sentence. */
  Group sought() {
    return sought;
  }

  /** Those that are looked for when they are asked for. */
  Group others() {
    return others;
  }

  Range range(int expression) {
    return expressions.get(expression);
  }

  /** How many states an expression has. */
  int states(int expression) {
    Range range = expressions.get(expression);
    return Arrays.stream(group(range).programs, range.from, range.to).mapToInt(Program::size).sum();
  }

  /** How many states are looked at when each of those sought is tried on a sentence. */
  long[] steps(Sentence sentence) {
    Marks marks = new Marks(sentence, conditions);
    Simulation simulation = Simulation.ofThread();
    long[] steps = new long[size()];
    for (int i = 0; i < sought.programs.length; i++) {
      long before = simulation.steps();
      simulation.run(sought.programs[i], marks, new ArrayList<>());
      steps[sought.expressions[i]] += simulation.steps() - before;
    }
    return steps;
  }

  /** Reads a sentence of a text in their language. */
  public Seen in(Sentence sentence) {
    return new Seen(this, new Marks(sentence, conditions));
  }
}
