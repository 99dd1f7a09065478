package org.veilleuse.core.exchange;

import java.io.IOException;
import java.io.Reader;

/** Characters with a bounded look ahead; what is beyond the end reads as the character 0. */
final class CharacterSource {
  private final Reader in;
  private final int lookAhead;
  private final long most;
  private final char[] buffer = new char[8192];
  private int position;
  private int filled;
  private long taken;
  private int line = 1;
  private boolean ended;
  private IOException broken;

  CharacterSource(Reader in, int lookAhead, long most) {
    this.in = in;
    this.lookAhead = lookAhead;
    this.most = most;
  }

  /** Number of the line of the next character, from 1. */
  int line() {
    return line;
  }

  /** Whether nothing is left; an exception of the stream comes only after all that preceded it. */
  boolean atEnd() throws IOException {
    fill();
    if (position < filled) {
      return false;
    }
    if (broken != null) {
      throw broken;
    }
    return true;
  }

  char peek(int ahead) {
    fill();
    return position + ahead < filled ? buffer[position + ahead] : 0;
  }

  char next() throws IOException {
    char c = peek(0);
    position++;
    if (c == '\n') {
      line++;
    }
    if (++taken > most) {
      throw new Refusal(UnreadableExport.Reason.TOO_LARGE, line, "the file is too long");
    }
    return c;
  }

  void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      next();
    }
  }

  boolean startsWith(String text) {
    return peek(text.length() - 1) != 0 && ahead(text.length()).equals(text);
  }

  boolean startsWithIgnoringCase(String text) {
    return peek(text.length() - 1) != 0 && ahead(text.length()).equalsIgnoreCase(text);
  }

  /** How far ahead a character is, or -1 if it is not within the look ahead. */
  int find(char wanted) {
    for (int i = 0; i < lookAhead; i++) {
      if (peek(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  String ahead(int count) {
    return new String(buffer, position, count);
  }

  private void fill() {
    while (filled - position < lookAhead && !ended) {
      System.arraycopy(buffer, position, buffer, 0, filled - position);
      filled -= position;
      position = 0;
      try {
        int read = in.read(buffer, filled, buffer.length - filled);
        ended = read < 0;
        filled += Math.max(read, 0);
      } catch (IOException failed) {
        ended = true;
        broken = failed;
      }
    }
  }
}
