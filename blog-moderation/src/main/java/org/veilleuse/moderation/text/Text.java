package org.veilleuse.moderation.text;

import java.util.List;
import java.util.stream.Stream;

/**
 * A comment as rules read it: sentences of tokens in standard spelling, e.g. "t tro bel" as "tu es
 * trop belle", each token with its place in the original.
 */
public final class Text {
  private final Language language;
  private final List<Sentence> sentences;

  private Text(Language language, List<Sentence> sentences) {
    this.language = language;
    this.sentences = sentences;
  }

  /** How many UTF-16 characters a text may have. */
  public static int longest() {
    return Folded.LONGEST_TEXT;
  }

  /**
   * Reads a text as being in one language. Takes time linear in its length, whatever it holds: lone
   * surrogates, piled-up marks, controls.
   *
   * @throws IllegalArgumentException when the text has more than 10,000 characters
   */
  public static Text of(String original, Language language) {
    return new Text(language, new Tokens(Folded.of(original), language).sentences());
  }

  /** The language it was read in. */
  public Language language() {
    return language;
  }

  /** Its sentences in order, none of them empty. */
  public List<Sentence> sentences() {
    return sentences;
  }

  /** All its tokens in order. */
  public Stream<Token> tokens() {
    return sentences.stream().flatMap(sentence -> sentence.tokens().stream());
  }
}
