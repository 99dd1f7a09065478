package org.veilleuse.core.post;

import java.util.Set;

/** The beginning of a text, for a post whose author wrote no excerpt. */
final class Excerpt {

  private static final int LENGTH = 280;

  /** Elements that stand within a word or beside a comma: no space comes from them. */
  private static final Set<String> INLINE =
      Set.of(
          "a", "abbr", "b", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark", "q", "s",
          "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var");

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
        space |= !INLINE.contains(elementAt(cleanHtml, i + 1));
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
    int end = cut > LENGTH / 2 ? cut : LENGTH;
    boolean inPair = Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, inPair ? end - 1 : end).stripTrailing() + "…";
  }

  private static String elementAt(String html, int tag) {
    int start = html.startsWith("/", tag) ? tag + 1 : tag;
    int end = start;
    while (end < html.length() && Character.isLetterOrDigit(html.charAt(end))) {
      end++;
    }
    return html.substring(start, end);
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
