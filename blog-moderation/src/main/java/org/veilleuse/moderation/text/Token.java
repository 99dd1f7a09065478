package org.veilleuse.moderation.text;

import java.util.List;

/**
 * A word and where it stands: "t" in "t tro bel" gives the tokens "tu" and "es", both at the place
 * of the "t".
 *
 * @param start UTF-16 offset in the original text
 * @param end UTF-16 offset in the original text, exclusive
 * @param quoted whether it stands inside a quotation
 * @param clauseStart whether punctuation, a quotation mark or the sentence's edge stands before it
 */
public record Token(Word word, int start, int end, boolean quoted, boolean clauseStart) {

  /** What it is. */
  public TokenKind kind() {
    return word.kind();
  }

  /** Folded: lower case, without accents, never null. */
  public String form() {
    return word.form();
  }

  /** Lower case, with its accents where they were written. */
  public String accented() {
    return word.accented();
  }

  /** How a word can be read; empty for an unknown word and for what is no word. */
  public List<Reading> readings() {
    return word.readings();
  }

  /** The class of an emoji, null for anything else. */
  public EmojiClass emoji() {
    return word.emoji();
  }

  /** Whether some reading has this folded lemma, or this is the form. */
  public boolean hasLemma(String lemma) {
    return word.hasLemma(lemma);
  }
}
