package org.veilleuse.core.exchange;

import java.io.IOException;

/** Copies characters and references so that only what XML allows comes out. */
final class LegalText {
  private final CharacterSource in;
  private final StringBuilder out;

  LegalText(CharacterSource in, StringBuilder out) {
    this.in = in;
    this.out = out;
  }

  /**
   * Copies a reference to a character; makes a bare {@code &} one, drops one to an illegal
   * character.
   */
  void reference() throws IOException {
    in.next();
    int end = in.find(';');
    String name = end < 0 ? "" : in.ahead(end);
    if (XmlCharacters.isNumber(name)) {
      in.skip(end + 1);
      if (XmlCharacters.isLegalNumber(name)) {
        out.append('&').append(name).append(';');
      }
    } else if (XmlCharacters.isPredefined(name)) {
      in.skip(end + 1);
      out.append('&').append(name).append(';');
    } else {
      out.append("&amp;");
    }
  }

  /** Copies a character, or drops it if it is illegal. */
  void copy() throws IOException {
    char c = in.next();
    if (XmlCharacters.isLegal(c)) {
      out.append(c);
    } else if (Character.isHighSurrogate(c) && Character.isLowSurrogate(in.peek(0))) {
      out.append(c).append(in.next());
    }
  }
}
