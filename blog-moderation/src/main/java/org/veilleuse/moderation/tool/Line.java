package org.veilleuse.moderation.tool;

import java.util.Locale;
import org.veilleuse.moderation.likeness.Labelled;
import org.veilleuse.moderation.text.Language;

/**
 * A comment as a line says it: {@code id TAB lang TAB text}, {@code id TAB text}, or a text alone,
 * whose id is then the number of its line. In the text, {@code \n}, {@code \t} and {@code \\} stand
 * for line feed, tab and backslash.
 *
 * @param language null when the line does not say, or names one that is not screened
 */
record Line(String id, Language language, String text) {

  static Line of(String line, long number) {
    String[] columns = line.split("\t", 3);
    return switch (columns.length) {
      case 1 -> new Line(Long.toString(number), null, Labelled.unescaped(line));
      case 2 -> new Line(columns[0], null, Labelled.unescaped(columns[1]));
      default -> new Line(columns[0], language(columns[1]), Labelled.unescaped(columns[2]));
    };
  }

  private static Language language(String code) {
    String lower = code.strip().toLowerCase(Locale.ROOT);
    for (Language language : Language.values()) {
      if (lower.equals(language.code()) || lower.startsWith(language.code() + "-")) {
        return language;
      }
    }
    return null;
  }
}
