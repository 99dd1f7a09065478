package org.veilleuse.moderation.pattern;

import java.util.List;

/** A part of an expression. */
sealed interface Node {
  /** A word that fulfils the condition with this number. */
  record Test(int condition) implements Node {}

  record At(Place place) implements Node {}

  record Sequence(List<Node> parts) implements Node {}

  record Choice(List<Node> branches) implements Node {}

  record Repeat(Node part, int least, int most) implements Node {}

  /** Whether it can match without a token. */
  static boolean canBeEmpty(Node node) {
    if (node instanceof Sequence sequence) {
      return sequence.parts().stream().allMatch(Node::canBeEmpty);
    }
    if (node instanceof Choice choice) {
      return choice.branches().stream().anyMatch(Node::canBeEmpty);
    }
    if (node instanceof Repeat repeat) {
      return repeat.least() == 0 || canBeEmpty(repeat.part());
    }
    return node instanceof At;
  }
}
