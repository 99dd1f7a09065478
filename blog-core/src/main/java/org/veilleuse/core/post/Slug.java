package org.veilleuse.core.post;

import java.text.Normalizer;
import java.util.Locale;

/** Makes the readable part of an address: {@code "L’été, déjà !"} gives {@code l-ete-deja}. */
public final class Slug {

  private static final int LONGEST = 80;

  private Slug() {}

  /** At most 80 characters of a-z, 0-9 and hyphens; {@code fallback} when nothing is left. */
  public static String of(String title, String fallback) {
    String start = title.substring(0, Math.min(title.length(), 300));
    String folded =
        Normalizer.normalize(
                start
                    .replace("œ", "oe")
                    .replace("Œ", "oe")
                    .replace("æ", "ae")
                    .replace("Æ", "ae")
                    .replace("ß", "ss"),
                Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    for (int i = 0; i < folded.length() && slug.length() < LONGEST; i++) {
      char c = folded.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        slug.append(c);
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && slug.length() > 0
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    if (slug.length() > 0 && slug.charAt(slug.length() - 1) == '-') {
      slug.setLength(slug.length() - 1);
    }
    return slug.length() == 0 ? fallback : slug.toString();
  }
}
