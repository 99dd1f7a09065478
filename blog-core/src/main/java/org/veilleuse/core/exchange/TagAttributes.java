package org.veilleuse.core.exchange;

/** Finds the end and the attributes of an HTML tag, reading it once. */
final class TagAttributes {
  private TagAttributes() {}

  /** Index of the {@code >} that ends a tag, or -1; one in a quoted value does not count. */
  static int tagEnd(String html, int from) {
    char quote = 0;
    boolean value = false;
    for (int i = from; i < html.length(); i++) {
      char c = html.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '>') {
        return i;
      } else if (value && (c == '"' || c == '\'')) {
        quote = c;
        value = false;
      } else if (c == '=') {
        value = true;
      } else if (!Character.isWhitespace(c)) {
        value = false;
      }
    }
    return -1;
  }

  /** Value of an attribute, with or without quotes, between two indexes; empty if absent. */
  static String value(String html, int from, int to, String wanted) {
    int i = from;
    while (i < to) {
      while (i < to && (isSpace(html, i) || html.charAt(i) == '/')) {
        i++;
      }
      int name = i;
      while (i < to && !isSpace(html, i) && html.charAt(i) != '=') {
        i++;
      }
      int nameEnd = i;
      while (i < to && isSpace(html, i)) {
        i++;
      }
      int value = i;
      int valueEnd = i;
      if (i < to && html.charAt(i) == '=') {
        do {
          i++;
        } while (i < to && isSpace(html, i));
        boolean quoted = i < to && (html.charAt(i) == '"' || html.charAt(i) == '\'');
        char quote = quoted ? html.charAt(i++) : 0;
        value = i;
        while (i < to && (quoted ? html.charAt(i) != quote : !isSpace(html, i))) {
          i++;
        }
        valueEnd = i;
        i += quoted ? 1 : 0;
      }
      if (nameEnd - name == wanted.length()
          && html.regionMatches(true, name, wanted, 0, wanted.length())) {
        return html.substring(value, valueEnd);
      }
    }
    return "";
  }

  private static boolean isSpace(String html, int at) {
    return Character.isWhitespace(html.charAt(at));
  }
}
