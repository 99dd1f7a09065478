package org.veilleuse.moderation.comment;

import java.text.Normalizer;
import java.util.Locale;

/** Pseudonyms as people recognise them: "Éva L." and "eva l." are one name. */
public final class PersonName {

  private PersonName() {}

  /**
   * The same 43 characters for pseudonyms that differ only in case, accents, white space or
   * invisible characters. The pseudonym is short: it has been through {@link CleanText}, or has at
   * most 60 characters.
   */
  public static String key(String pseudonym) {
    String apart = Normalizer.normalize(pseudonym, Normalizer.Form.NFKD);
    // Upper case first: it makes one of ß and ss, of ς and σ.
    String lower = apart.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    lower.codePoints().filter(PersonName::counts).forEach(folded::appendCodePoint);
    return Digest.of(folded.toString().replace('ς', 'σ'));
  }

  /** The words of a pseudonym: "SalePute75" is "Sale Pute". */
  static String words(String pseudonym) {
    int end = pseudonym.length();
    while (end > 0 && Character.isDigit(pseudonym.charAt(end - 1))) {
      end--;
    }
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < end; i++) {
      char c = pseudonym.charAt(i);
      if (i > 0 && Character.isUpperCase(c) && Character.isLowerCase(pseudonym.charAt(i - 1))) {
        words.append(' ');
      }
      words.append(c);
    }
    return words.toString();
  }

  private static boolean counts(int c) {
    if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.ENCLOSING_MARK,
          Character.FORMAT ->
          false;
      default -> true;
    };
  }
}
