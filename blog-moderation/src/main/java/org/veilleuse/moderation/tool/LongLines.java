package org.veilleuse.moderation.tool;

import java.io.IOException;
import java.io.Reader;

/** Reads lines, and of one that is too long no more than its beginning. */
final class LongLines {
  private final Reader in;
  private final int longest;
  private boolean afterReturn;

  LongLines(Reader in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /**
   * The next line without its end; null after the last; one more character than allowed if long.
   */
  String next() throws IOException {
    StringBuilder line = new StringBuilder();
    boolean any = false;
    for (int c = in.read(); c >= 0; c = in.read()) {
      boolean feedOfReturn = c == '\n' && afterReturn;
      afterReturn = c == '\r';
      if (feedOfReturn) {
        continue;
      }
      any = true;
      if (c == '\n' || c == '\r') {
        return line.toString();
      }
      if (line.length() <= longest) {
        line.append((char) c);
      }
    }
    return any ? line.toString() : null;
  }
}
