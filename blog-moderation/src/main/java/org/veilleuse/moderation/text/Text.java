package org.veilleuse.moderation.text;

import java.util.ArrayList;
import java.util.BitSet;
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
    Folded folded = Folded.of(original);
    return of(folded, Scanner.scan(folded), Quotations.in(folded), language);
  }

  private static Text of(Folded folded, List<Piece> pieces, BitSet quoted, Language language) {
    return new Text(language, new Tokens(folded, pieces, quoted, language).sentences());
  }

  /**
   * Reads a text in each of the languages that it may be in, by {@link LanguageGuess}; what
   * languages share is done once.
   *
   * @throws IllegalArgumentException when the text has more than 10,000 characters
   */
  public static List<Text> read(String original) {
    Folded folded = Folded.of(original);
    List<Piece> pieces = Scanner.scan(folded);
    BitSet quoted = Quotations.in(folded);
    List<Text> texts = new ArrayList<>();
    for (Language language : LanguageGuess.of(pieces)) {
      texts.add(of(folded, pieces, quoted, language));
    }
    return texts;
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
