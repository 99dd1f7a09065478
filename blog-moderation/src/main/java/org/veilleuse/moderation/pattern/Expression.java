package org.veilleuse.moderation.pattern;

import java.util.List;
import java.util.function.LongConsumer;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;

/**
 * An expression over the tokens of a sentence, e.g. {@code tu es _{0,2} ~beau}.
 *
 * <p>Matching takes time linear in the sentence, for a given expression.
 */
public final class Expression {
  private final Program program;

  private Expression(Program program) {
    this.program = program;
  }

  /**
   * Reads an expression with the word sets that all rules of a language share.
   *
   * @throws IllegalArgumentException saying what is wrong, when it cannot be read
   */
  public static Expression of(String text, Language language) {
    return of(List.of(text), WordSets.shared(language));
  }

  static Expression of(List<String> alternatives, WordSets sets) {
    List<Node> nodes =
        alternatives.stream().map(text -> ExpressionReader.read(text, sets)).toList();
    Node node = new Node.Choice(nodes);
    if (Node.canBeEmpty(node)) {
      throw new IllegalArgumentException("it would match nothing at all: " + alternatives);
    }
    return new Expression(new Program(node));
  }

  /** The matches in a sentence from left to right, each as long as can be, none overlapping. */
  public List<TokenSpan> in(Sentence sentence) {
    return in(sentence, steps -> {});
  }

  List<TokenSpan> in(Sentence sentence, LongConsumer steps) {
    Simulation simulation = new Simulation(program, sentence);
    List<TokenSpan> found = simulation.run();
    steps.accept(simulation.steps());
    return found;
  }
}
