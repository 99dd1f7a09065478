package org.veilleuse.core.exchange;

import java.util.Locale;

/**
 * Cuts HTML into text, tags and comments, as browsers do but for broken ends, in linear time.
 *
 * <p>A {@code <} that opens nothing is text; what follows a tag that never ends is text to the end.
 */
final class HtmlPieces {
  enum Kind {
    TEXT,
    START,
    END,
    COMMENT
  }

  private static final int LONGEST_NAME = 30;

  private final String html;
  private int start;
  private int end;
  private Kind kind;
  private String name;
  private boolean commentsEnd = true;
  private boolean tagsEnd = true;

  HtmlPieces(String html) {
    this.html = html;
  }

  /** Goes to the next piece; false at the end. */
  boolean next() {
    start = end;
    if (start == html.length()) {
      return false;
    }
    name = "";
    if (markup(start)) {
      return true;
    }
    kind = Kind.TEXT;
    int text = start + 1;
    while (text < html.length() && !begins(text)) {
      text++;
    }
    end = text;
    return true;
  }

  Kind kind() {
    return kind;
  }

  boolean is(Kind wanted, String tag) {
    return kind == wanted && name.equals(tag);
  }

  /** Name of a tag in lower case; empty for other pieces. */
  String name() {
    return name;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  String text() {
    return html.substring(start, end);
  }

  /** Continues from another place, which must be between two pieces. */
  void moveTo(int position) {
    end = position;
  }

  /** Value of an attribute of the current tag, as written; empty if absent. */
  String attribute(String wanted) {
    return TagAttributes.value(html, start + 1 + name.length(), end - 1, wanted);
  }

  private boolean begins(int at) {
    if (html.charAt(at) != '<' || at + 1 == html.length()) {
      return false;
    }
    char next = html.charAt(at + 1);
    return isLetter(next) || next == '!' || next == '?' || next == '/';
  }

  private boolean markup(int at) {
    if (!begins(at)) {
      return false;
    }
    char next = html.charAt(at + 1);
    if (html.startsWith("<!--", at)) {
      return comment("-->", at + 4);
    }
    if (next == '!' || next == '?') {
      return comment(">", at + 2);
    }
    int from = next == '/' ? at + 2 : at + 1;
    if (!tagsEnd || from == html.length() || !isLetter(html.charAt(from))) {
      return false;
    }
    int close = TagAttributes.tagEnd(html, from);
    if (close < 0) {
      tagsEnd = false;
      return false;
    }
    int to = from;
    while (to < close && to - from < LONGEST_NAME && isNamePart(html.charAt(to))) {
      to++;
    }
    kind = next == '/' ? Kind.END : Kind.START;
    name = html.substring(from, to).toLowerCase(Locale.ROOT);
    end = close + 1;
    return true;
  }

  private boolean comment(String close, int from) {
    // An end that was once looked for in vain is not looked for again: time stays linear.
    int at = commentsEnd ? html.indexOf(close, from) : -1;
    if (at < 0) {
      commentsEnd = false;
      return false;
    }
    kind = Kind.COMMENT;
    end = at + close.length();
    return true;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isNamePart(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':';
  }
}
