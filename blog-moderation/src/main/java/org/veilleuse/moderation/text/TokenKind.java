package org.veilleuse.moderation.text;

/** What a token is. */
public enum TokenKind {
  WORD,
  NUMBER,
  PHONE,
  URL,
  EMAIL,
  MENTION,
  EMOJI
}
