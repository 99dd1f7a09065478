package org.veilleuse.moderation.text;

import java.text.Normalizer;
import java.util.Locale;

/** What a code point and its marks are folded to: as long with accents as without. */
record Cluster(String plain, String accented) {
  static final Cluster NOTHING = new Cluster("", "");

  // one code point expands to at most 18 characters under NFKC
  private static final int MOST_KEPT = 64;

  static Cluster of(String written) {
    String composed = Normalizer.normalize(written, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    if (composed.length() == 1 && isInvisible(composed.charAt(0))) {
      return NOTHING;
    }
    String plain = plain(composed);
    composed = Normalizer.normalize(composed, Normalizer.Form.NFC);
    StringBuilder accented = new StringBuilder();
    plain = plain.substring(0, Math.min(plain.length(), MOST_KEPT));
    for (int i = 0; i < plain.length(); i++) {
      boolean letter = Character.isLetter(plain.charAt(i)) && composed.length() == plain.length();
      accented.append(letter ? composed.charAt(i) : plain.charAt(i));
    }
    return new Cluster(plain, accented.toString());
  }

  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.COMBINING_SPACING_MARK;
  }

  static boolean isInvisible(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.FORMAT
        || isMark(codePoint)
        || (type == Character.CONTROL && !Character.isWhitespace(codePoint));
  }

  private static String plain(String composed) {
    String apart = Normalizer.normalize(composed, Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(apart.length() + 1);
    apart
        .codePoints()
        .filter(codePoint -> !isMark(codePoint))
        .forEach(codePoint -> plain.append(Lookalikes.plain(codePoint)));
    return plain.toString();
  }
}
