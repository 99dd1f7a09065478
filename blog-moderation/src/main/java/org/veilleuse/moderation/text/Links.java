package org.veilleuse.moderation.text;

import java.util.Set;

/** Finds web addresses, mail addresses and names like {@code @someone}. */
final class Links {
  // bounds what is read again at every start of a word, so that reading stays linear
  private static final int LONGEST_DOMAIN = 254;
  private static final Set<String> TOP_LEVEL =
      Set.of("com", "fr", "org", "net", "io", "be", "ch", "ca", "eu", "info", "ru", "xyz", "uk");

  private Links() {}

  /** The link that begins here, or null. */
  static Piece at(Folded text, int at) {
    if (text.charAt(at) == '@') {
      int end = at + 1;
      while (end < text.length() && isNamePart(text.charAt(end))) {
        end++;
      }
      return end > at + 1 ? new Piece(Piece.Kind.MENTION, at, end) : null;
    }
    if (startsWith(text, at, "http://")
        || startsWith(text, at, "https://")
        || startsWith(text, at, "www.")) {
      return new Piece(Piece.Kind.URL, at, withoutPunctuation(text, at, endOfRun(text, at)));
    }
    return Character.isLetterOrDigit(text.charAt(at)) ? address(text, at) : null;
  }

  private static Piece address(Folded text, int at) {
    int limit = Math.min(text.length(), at + LONGEST_DOMAIN);
    int end = at;
    int mail = -1;
    int lastDot = -1;
    while (end < limit && (isNamePart(text.charAt(end)) || ".-+@".indexOf(text.charAt(end)) >= 0)) {
      char c = text.charAt(end);
      if (c == '@') {
        if (mail >= 0) {
          return null;
        }
        mail = end;
        lastDot = -1;
      } else if (c == '.' && end + 1 < text.length() && isNamePart(text.charAt(end + 1))) {
        lastDot = end;
      }
      end++;
    }
    end = withoutPunctuation(text, at, end);
    if (lastDot < 0 || lastDot >= end) {
      return null;
    }
    String top = text.folded(lastDot + 1, end);
    if (mail > 0) {
      return top.length() >= 2 ? new Piece(Piece.Kind.EMAIL, at, end) : null;
    }
    boolean path = end < text.length() && text.charAt(end) == '/';
    if (!TOP_LEVEL.contains(top) && !(path && top.equals("me"))) {
      return null;
    }
    return new Piece(Piece.Kind.URL, at, path ? endOfRun(text, end) : end);
  }

  private static int endOfRun(Folded text, int at) {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int withoutPunctuation(Folded text, int at, int end) {
    int last = end;
    while (last > at + 1 && ".,;:!?)»\"-+".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    return last;
  }

  private static boolean isNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean startsWith(Folded text, int at, String prefix) {
    return at + prefix.length() < text.length()
        && text.charAt(at) == prefix.charAt(0)
        && text.isAccented(at, at + prefix.length(), prefix);
  }
}
