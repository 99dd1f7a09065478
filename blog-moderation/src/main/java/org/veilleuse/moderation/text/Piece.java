package org.veilleuse.moderation.text;

/**
 * A stretch of folded characters before it is read as words.
 *
 * @param from first character, in the folded text
 * @param to one after the last character
 * @param word what a {@code WORD} is written as, null for anything else
 */
record Piece(Kind kind, int from, int to, WrittenWord word) {
  enum Kind {
    WORD(TokenKind.WORD),
    NUMBER(TokenKind.NUMBER),
    PHONE(TokenKind.PHONE),
    URL(TokenKind.URL),
    EMAIL(TokenKind.EMAIL),
    MENTION(TokenKind.MENTION),
    EMOJI(TokenKind.EMOJI),
    PUNCTUATION(null),
    BREAK(null);

    private final TokenKind token;

    Kind(TokenKind token) {
      this.token = token;
    }

    /** The kind of token that it makes, null when it makes none. */
    TokenKind token() {
      return token;
    }
  }

  Piece(Kind kind, int from, int to) {
    this(kind, from, to, null);
  }
}
