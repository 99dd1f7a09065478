package org.veilleuse.web.evidence;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * What a page shows of a text: characters that its font does not have are named, "‹U+1F600 GRINNING
 * FACE›", so that everybody sees that something stands there, and what. Each is named once in a
 * text and told by its number afterwards; of very many the first are told and the others counted.
 */
final class ShownText {

  /** A text of nothing else would come to many times its length. */
  static final int MOST_NAMED = 100;

  private static final char NARROW_SPACE = '\u202f';

  private final IntPredicate has;
  private final IntFunction<String> more;

  /**
   * @param more says that there are so many more
   */
  ShownText(IntPredicate has, IntFunction<String> more) {
    this.has = has;
    this.more = more;
  }

  /** Line feeds stay, every other kind of space becomes one that the font has. */
  String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    StringBuilder shown = new StringBuilder(composed.length());
    Set<Integer> named = new HashSet<>();
    int missing = 0;
    boolean naming = false;
    for (int i = 0; i < composed.length(); ) {
      int c = plain(composed.codePointAt(i));
      boolean shows = c == '\n' || has.test(c);
      if (shows) {
        shown.append(naming ? "›" : "").appendCodePoint(c);
      } else if (++missing <= MOST_NAMED) {
        shown.append(naming ? ", " : "‹").append(named.add(c) ? name(c) : number(c));
      } else if (!naming || missing == MOST_NAMED + 1) {
        shown.append(naming ? ", …" : "‹…");
      }
      naming = !shows;
      i += Character.charCount(composed.codePointAt(i));
    }
    shown.append(naming ? "›" : "");
    if (missing > MOST_NAMED) {
      shown.append('\n').append(of(more.apply(missing - MOST_NAMED)));
    }
    return shown.toString();
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
    boolean symbol =
        switch (Character.getType(c)) {
          case Character.OTHER_SYMBOL, Character.FORMAT, Character.CONTROL -> true;
          default -> false;
        };
    String name = symbol ? Character.getName(c) : null;
    return name == null ? number(c) : number(c) + " " + name;
  }

  private static String number(int c) {
    return String.format(Locale.ROOT, "U+%04X", c);
  }
}
