package org.veilleuse.moderation.comment;

/** Looks at what people typed character by character; linear in the text, whatever the text. */
public final class Characters {

  private static final int MOST_MARKS = 30;

  private Characters() {}

  /**
   * Whether a text can be shown and normalised without harm: no control character but line feed and
   * tab, no half surrogate pair, no letter under a tower of more than 30 marks.
   */
  public static boolean readable(String text) {
    int marks = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (Character.getType(c)) {
        case Character.SURROGATE -> {
          return false;
        }
        case Character.CONTROL -> {
          if (c != '\n' && c != '\t') {
            return false;
          }
          marks = 0;
        }
        case Character.NON_SPACING_MARK,
            Character.ENCLOSING_MARK,
            Character.COMBINING_SPACING_MARK -> {
          if (++marks > MOST_MARKS) {
            return false;
          }
        }
        // A joiner carries no glyph: marks on either side of it pile up on the same letter.
        case Character.FORMAT -> {}
        default -> marks = 0;
      }
    }
    return true;
  }

  /** Whether anything of a text would be seen. */
  public static boolean visible(String text) {
    return text.codePoints().anyMatch(Characters::visible);
  }

  private static boolean visible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.NON_SPACING_MARK,
          Character.ENCLOSING_MARK ->
          false;
      default -> !blankLetter(c);
    };
  }

  // Letters and symbols by their class, yet drawn as nothing: Hangul fillers, the empty Braille
  // cell.
  private static boolean blankLetter(int c) {
    return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800;
  }

  /** Whether a text tries to turn the direction of what stands around it. */
  static boolean turnsDirection(String text) {
    return text.codePoints()
        .anyMatch(c -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069));
  }

  /** White space of every kind, none at the ends, one plain space between words. */
  static String collapse(String text) {
    StringBuilder collapsed = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        gap = true;
        continue;
      }
      if (gap && collapsed.length() > 0) {
        collapsed.append(' ');
      }
      gap = false;
      collapsed.append(c);
    }
    return collapsed.toString();
  }
}
