package org.veilleuse.core.exchange;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/** Makes slugs: {@code Réseaux Sociaux} becomes {@code reseaux-sociaux}. */
final class Slugs {
  private static final int LONGEST = 200;
  private static final int LONGEST_INPUT = 1000;

  private Slugs() {}

  /** The slug of the first candidate that has a letter or digit; empty if none has. */
  static String of(String... candidates) {
    for (String candidate : candidates) {
      String slug = slug(decoded(candidate));
      if (!slug.isEmpty()) {
        return slug;
      }
    }
    return "";
  }

  /** WordPress keeps a slug in other than Latin script as percent-encoded UTF-8. */
  private static String decoded(String text) {
    String head = text.substring(0, Math.min(text.length(), LONGEST_INPUT));
    if (!head.contains("%")) {
      return head;
    }
    try {
      return URLDecoder.decode(head.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plainPercent) {
      return head;
    }
  }

  private static String slug(String text) {
    // Bounded input: normalising is quadratic in the marks of one letter.
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("œ", "oe")
            .replace("æ", "ae")
            .replace("ß", "ss");
    String letters =
        plain
            .codePoints()
            .filter(c -> c < 0x300 || c > 0x36f)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    var slug = new StringBuilder();
    Normalizer.normalize(letters, Normalizer.Form.NFC).codePoints().forEach(c -> append(slug, c));
    int end = slug.length();
    while (end > 0 && slug.charAt(end - 1) == '-') {
      end--;
    }
    return slug.substring(0, end);
  }

  private static void append(StringBuilder slug, int c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    if (Character.isLetterOrDigit(c) || mark || c == '_') {
      if (slug.length() + Character.charCount(c) <= LONGEST && (!mark || !slug.isEmpty())) {
        slug.appendCodePoint(c);
      }
    } else if (c != '\'' && c != '’' && !isApart(slug) && slug.length() < LONGEST) {
      slug.append('-');
    }
  }

  private static boolean isApart(StringBuilder slug) {
    return slug.isEmpty() || slug.charAt(slug.length() - 1) == '-';
  }
}
