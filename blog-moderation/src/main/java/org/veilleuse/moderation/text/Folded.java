package org.veilleuse.moderation.text;

import java.util.Arrays;

/** A text in plain lower-case letters, each of which knows where it stood in the original. */
final class Folded {
  static final int LONGEST_TEXT = 10_000;
  private static final int MOST_MARKS = 30;

  private char[] folded;
  private char[] accented;
  // null as long as every character stands where it stood in the original, as in most texts
  private char[] start;
  private char[] end;
  private int length;

  private Folded(int capacity) {
    folded = new char[capacity];
    accented = new char[capacity];
  }

  /** Folds a text; throws {@link IllegalArgumentException} above 10,000 characters. */
  static Folded of(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw new IllegalArgumentException(
          "a text has at most " + LONGEST_TEXT + " characters, this one has " + text.length());
    }
    Folded result = new Folded(text.length() + 16);
    for (int at = 0; at < text.length(); ) {
      char first = text.charAt(at);
      int next = at + 1;
      if (first >= 0x80 && Character.isHighSurrogate(first)) {
        next = at + Character.charCount(text.codePointAt(at));
      }
      int kept = next;
      for (int marks = 0; next < text.length() && isMarkAt(text, next); marks++) {
        next += Character.charCount(text.codePointAt(next));
        if (marks < MOST_MARKS) {
          kept = next;
        }
      }
      result.cluster(text, at, kept, next);
      at = next;
    }
    return result;
  }

  private static boolean isMarkAt(String text, int at) {
    // nothing below U+0300 is a mark
    return text.charAt(at) >= 0x300 && Cluster.isMark(text.codePointAt(at));
  }

  private void cluster(String text, int from, int kept, int to) {
    char c = text.charAt(from);
    if (c < 0x80 && to - from == 1) {
      char lower = c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
      append(lower, lower, from, to);
      return;
    }
    if (c < COMMON.length && to - from == 1) {
      Cluster known = COMMON[c];
      if (known == null) {
        known = Cluster.isInvisible(c) ? Cluster.NOTHING : Cluster.of(text.substring(from, to));
        COMMON[c] = known;
      }
      append(known, from, to);
      return;
    }
    int codePoint = text.codePointAt(from);
    if (Cluster.isInvisible(codePoint)) {
      return;
    }
    if (codePoint >= 0xD800 && codePoint <= 0xDFFF) {
      append(' ', ' ', from, to);
      return;
    }
    append(Cluster.of(text.substring(from, kept)), from, to);
  }

  private void append(Cluster cluster, int from, int to) {
    for (int i = 0; i < cluster.plain().length(); i++) {
      append(cluster.plain().charAt(i), cluster.accented().charAt(i), from, to);
    }
  }

  // up to the punctuation that typographers use; a race here costs a second look and no more: a
  // record's fields are final
  private static final Cluster[] COMMON = new Cluster[0x2100];

  private void append(char f, char a, int from, int to) {
    if (length == folded.length) {
      int larger = length * 2;
      folded = Arrays.copyOf(folded, larger);
      accented = Arrays.copyOf(accented, larger);
      start = start == null ? null : Arrays.copyOf(start, larger);
      end = end == null ? null : Arrays.copyOf(end, larger);
    }
    if (start == null && (from != length || to != length + 1)) {
      notePlaces();
    }
    if (start != null) {
      start[length] = (char) from;
      end[length] = (char) to;
    }
    folded[length] = f;
    accented[length++] = a;
  }

  private void notePlaces() {
    start = new char[folded.length];
    end = new char[folded.length];
    for (int i = 0; i < length; i++) {
      start[i] = (char) i;
      end[i] = (char) (i + 1);
    }
  }

  int length() {
    return length;
  }

  char charAt(int at) {
    return folded[at];
  }

  String folded(int from, int to) {
    return new String(folded, from, to - from);
  }

  String accented(int from, int to) {
    return new String(accented, from, to - from);
  }

  int hash(int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + accented[i];
    }
    return hash;
  }

  /** The characters with their accents side by side, or 0 when they are too many or too wide. */
  long packed(int from, int to) {
    if (to - from > Long.BYTES) {
      return 0;
    }
    long packed = 0;
    for (int i = from; i < to; i++) {
      if (accented[i] == 0 || accented[i] > 0xFF) {
        return 0;
      }
      packed = packed << Byte.SIZE | accented[i];
    }
    return packed;
  }

  boolean isAccented(int from, int to, String word) {
    if (word.length() != to - from) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (accented[i] != word.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  /** Where the character here began in the original, in UTF-16 units. */
  int start(int at) {
    return start == null ? at : start[at];
  }

  /** Where the character here ended in the original, exclusive. */
  int end(int at) {
    return end == null ? at + 1 : end[at];
  }
}
