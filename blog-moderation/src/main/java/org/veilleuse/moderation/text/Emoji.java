package org.veilleuse.moderation.text;

import java.util.HashMap;
import java.util.Map;

/** The emoji and emoticons that are known, and what each is used for. */
final class Emoji {
  private static final int LONGEST = 4;
  private static final Map<String, EmojiClass> CLASSES = read();

  // which of the characters that texts are mostly made of can begin one
  private static final boolean[] FIRST = first();

  private Emoji() {}

  private static boolean[] first() {
    boolean[] first = new boolean[0x2000];
    for (char c = 0; c < first.length; c++) {
      first[c] = !Character.isLetterOrDigit(c) && pictograph(c, 1) > 0;
    }
    for (String emoji : CLASSES.keySet()) {
      char c = emoji.charAt(0);
      if (c < first.length && !Character.isLetterOrDigit(c)) {
        first[c] = true;
      }
    }
    return first;
  }

  private static Map<String, EmojiClass> read() {
    Map<String, EmojiClass> classes = new HashMap<>();
    for (String line : WordFile.lines("emoji.txt")) {
      String[] parts = line.split(" ", -1);
      for (int i = 1; i < parts.length; i++) {
        classes.put(parts[i], EmojiClass.valueOf(parts[0]));
      }
    }
    return Map.copyOf(classes);
  }

  /** How many characters from here on are one emoji or emoticon, or 0. */
  static int lengthAt(Folded text, int at) {
    char c = text.charAt(at);
    if (c < FIRST.length && !FIRST[c]) {
      return 0;
    }
    for (int length = Math.min(LONGEST, text.length() - at); length > 0; length--) {
      if (CLASSES.containsKey(text.folded(at, at + length))
          && !(length > 1 && isLetter(text, at + length) && isLetter(text, at + length - 1))) {
        return length;
      }
    }
    return Character.isHighSurrogate(c) && at + 1 < text.length()
        ? pictograph(Character.toCodePoint(c, text.charAt(at + 1)), 2)
        : pictograph(c, 1);
  }

  private static boolean isLetter(Folded text, int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  private static int pictograph(int codePoint, int length) {
    boolean symbol =
        Character.getType(codePoint) == Character.OTHER_SYMBOL
            && (codePoint >= 0x1F000 || (codePoint >= 0x2600 && codePoint < 0x27C0));
    return symbol ? length : 0;
  }

  static EmojiClass classOf(String emoji) {
    return CLASSES.getOrDefault(emoji, EmojiClass.OTHER);
  }
}
