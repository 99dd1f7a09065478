package org.veilleuse.moderation.text;

import java.util.List;

/**
 * A word, number, link, name or emoji, in standard spelling: "t" in "t tro bel" gives the tokens
 * "tu" and "es", both at the place of the "t".
 *
 * @param form folded: lower case, without accents, never null
 * @param accented lower case, with its accents where they were written
 * @param readings how a word can be read; empty for an unknown word and for what is no word
 * @param emoji the class of an emoji, null for anything else
 * @param start UTF-16 offset in the original text
 * @param end UTF-16 offset in the original text, exclusive
 * @param quoted whether it stands inside a quotation
 * @param clauseStart whether punctuation, a quotation mark or the sentence's edge stands before it
 */
public record Token(
    TokenKind kind,
    String form,
    String accented,
    List<Reading> readings,
    EmojiClass emoji,
    int start,
    int end,
    boolean quoted,
    boolean clauseStart) {

  /** Whether some reading has this folded lemma, or an unknown word has this form. */
  public boolean hasLemma(String lemma) {
    for (Reading reading : readings) {
      if (reading.lemma().equals(lemma)) {
        return true;
      }
    }
    return form.equals(lemma);
  }
}
