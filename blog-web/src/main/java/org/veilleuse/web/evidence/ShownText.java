package org.veilleuse.web.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * What a page shows of a text: characters that its font does not have are named, "‹U+1F600 GRINNING
 * FACE›", so that everybody sees that something stands there, and what.
 */
final class ShownText {

  private static final char NARROW_SPACE = '\u202f';

  private final IntPredicate has;

  ShownText(IntPredicate has) {
    this.has = has;
  }

  /** Line feeds stay, every other kind of space becomes one that the font has. */
  String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder shown = new StringBuilder(composed.length());
    boolean naming = false;
    for (int i = 0; i < composed.length(); ) {
      int c = plain(composed.codePointAt(i));
      boolean shows = c == '\n' || has.test(c);
      if (shows) {
        shown.append(naming ? "›" : "").appendCodePoint(c);
      } else {
        shown.append(naming ? ", " : "‹").append(name(c));
      }
      naming = !shows;
      i += Character.charCount(composed.codePointAt(i));
    }
    return shown.append(naming ? "›" : "").toString();
  }

  private static int plain(int c) {
    if (c == '\t') {
      return ' ';
    }
    if (c == NARROW_SPACE) {
      return '\u00a0';
    }
    return Character.getType(c) == Character.SPACE_SEPARATOR && c != '\u00a0' ? ' ' : c;
  }

  /** Symbols by number and name; of letters the number alone, or a word would fill the page. */
  private static String name(int c) {
    String number = String.format(Locale.ROOT, "U+%04X", c);
    boolean symbol =
        switch (Character.getType(c)) {
          case Character.OTHER_SYMBOL, Character.FORMAT, Character.CONTROL -> true;
          default -> false;
        };
    String name = symbol ? Character.getName(c) : null;
    return name == null ? number : number + " " + name;
  }
}
