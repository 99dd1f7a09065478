package org.veilleuse.web.notice;

/** The beginning of a comment as one plain line, in which nothing becomes a link. */
final class Excerpt {

  static final int LONGEST = 300;

  private Excerpt() {}

  static String of(String text) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        if (line.length() > 0 && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (Character.getType(c) != Character.CONTROL
          && Character.getType(c) != Character.FORMAT) {
        line.appendCodePoint(c);
      }
      if (line.length() > LONGEST) {
        break;
      }
    }
    // Programs that show mail make links of whatever looks like one.
    String plain = line.toString().strip().replace("://", ": //").replace("www.", "www .");
    if (plain.length() <= LONGEST) {
      return plain;
    }
    int end = LONGEST - 1;
    if (Character.isHighSurrogate(plain.charAt(end - 1))) {
      end--;
    }
    return plain.substring(0, end).stripTrailing() + "…";
  }
}
