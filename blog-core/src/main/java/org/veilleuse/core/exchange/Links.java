package org.veilleuse.core.exchange;

/** Web addresses that stand alone and become links. */
final class Links {
  private static final int LONGEST = 2000;

  private Links() {}

  /** Whether a text, taken from HTML, is one http address and nothing else. */
  static boolean isAddress(String text) {
    return (text.startsWith("http://") || text.startsWith("https://"))
        && text.length() > "https://".length()
        && end(text, 0) == text.length();
  }

  /** The first http address in a text, or empty. */
  static String firstIn(String text) {
    int at = text.indexOf("http");
    String address = at < 0 ? "" : text.substring(at, end(text, at));
    return isAddress(address) ? address : "";
  }

  /** A link that shows its address. */
  static String to(String address) {
    return "<a href=\"" + address + "\">" + address + "</a>";
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    return c > ' ' && "\"'<>[]|".indexOf(c) < 0 && !Character.isWhitespace(c) && c != '\u00a0';
  }
}
