package org.veilleuse.moderation.text;

/**
 * A stretch of folded characters before it is read as words.
 *
 * @param from first character, in the folded text
 * @param to one after the last character
 */
record Piece(Kind kind, int from, int to, String form, String accented) {
  enum Kind {
    WORD,
    NUMBER,
    PHONE,
    URL,
    EMAIL,
    MENTION,
    EMOJI,
    PUNCTUATION,
    BREAK
  }

  boolean is(String punctuation) {
    return kind == Kind.PUNCTUATION && form.equals(punctuation);
  }
}
