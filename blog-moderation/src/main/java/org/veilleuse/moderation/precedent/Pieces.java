package org.veilleuse.moderation.precedent;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** The words of a text, without case and accents; an emoji is a word. */
final class Pieces {

  private Pieces() {}

  static List<String> of(String text, int most) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < text.length() && words.size() < most; ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetterOrDigit(c)) {
        word.appendCodePoint(plain(c));
      } else if (!isMark(c)) {
        end(word, words);
        if (Character.getType(c) == Character.OTHER_SYMBOL) {
          words.add(Character.toString(c));
        }
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          true;
      default -> false;
    };
  }

  // One by one: normalising a whole text takes long where marks alternate.
  private static int plain(int c) {
    return Character.toLowerCase(
        c < 0x80
            ? c
            : Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKD).codePointAt(0));
  }
}
