package org.veilleuse.moderation.text;

import java.util.BitSet;

/**
 * The characters that stand in a quotation: between « » or two straight or curly double quotation
 * marks of one line, or on a line that begins with {@code >}. An opening mark that nothing closes
 * quotes nothing.
 */
final class Quotations {
  private Quotations() {}

  static BitSet in(Folded text) {
    BitSet quoted = new BitSet(text.length());
    int lineStart = 0;
    for (int at = 0; at <= text.length(); at++) {
      if (at == text.length() || text.charAt(at) == '\n' || text.charAt(at) == '\r') {
        line(text, lineStart, at, quoted);
        lineStart = at + 1;
      }
    }
    return quoted;
  }

  private static void line(Folded text, int from, int to, BitSet quoted) {
    int first = from;
    while (first < to && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (first < to && text.charAt(first) == '>') {
      quoted.set(from, to);
      return;
    }
    int open = -1;
    int straight = -1;
    for (int at = first; at < to; at++) {
      char c = text.charAt(at);
      if (c == '«' && open < 0) {
        open = at;
      } else if (c == '»' && open >= 0) {
        quoted.set(open, at + 1);
        open = -1;
      } else if (c == '"') {
        if (straight >= 0) {
          quoted.set(straight, at + 1);
        }
        straight = straight < 0 ? at : -1;
      }
    }
  }
}
