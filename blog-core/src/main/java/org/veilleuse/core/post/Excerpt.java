package org.veilleuse.core.post;

/** The beginning of a text, for a post whose author wrote no excerpt. */
final class Excerpt {

  private static final int LENGTH = 280;

  private Excerpt() {}

  /**
   * The first words of an HTML text without its tags, cut at a space.
   *
   * @param cleanHtml HTML that has been through {@link SafeHtml}
   */
  static String of(String cleanHtml) {
    StringBuilder text = new StringBuilder();
    boolean inTag = false;
    boolean space = false;
    for (int i = 0; i < cleanHtml.length() && text.length() <= LENGTH; i++) {
      char c = cleanHtml.charAt(i);
      if (c == '<') {
        inTag = true;
        space = true;
      } else if (c == '>' && inTag) {
        inTag = false;
      } else if (!inTag) {
        if (Character.isWhitespace(c)) {
          space = true;
          continue;
        }
        if (space && text.length() > 0) {
          text.append(' ');
        }
        space = false;
        if (c == '&') {
          int end = cleanHtml.indexOf(';', i);
          if (end > 0 && end - i <= 10) {
            text.append(decoded(cleanHtml.substring(i + 1, end)));
            i = end;
            continue;
          }
        }
        text.append(c);
      }
    }
    if (text.length() <= LENGTH) {
      return text.toString();
    }
    int cut = text.lastIndexOf(" ", LENGTH);
    return text.substring(0, cut > LENGTH / 2 ? cut : LENGTH).stripTrailing() + "…";
  }

  /** The sanitiser writes only these names, and numbers. */
  private static String decoded(String entity) {
    return switch (entity) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      default -> entity.startsWith("#") ? fromNumber(entity.substring(1)) : "";
    };
  }

  private static String fromNumber(String number) {
    try {
      int codePoint =
          number.startsWith("x")
              ? Integer.parseInt(number.substring(1), 16)
              : Integer.parseInt(number);
      return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
