package org.veilleuse.moderation.text;

/** Undoes "c0nnard" and "beeelle". */
final class Leet {
  private static final String SIGNS = "013457@$€";
  private static final String LETTERS = "oieastase";

  private Leet() {}

  /** The word with signs read as letters, if it has letters and signs; else the word itself. */
  static String letters(String word) {
    if (word.chars().noneMatch(Character::isLetter) || isCount(word)) {
      return word;
    }
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      int sign = SIGNS.indexOf(word.charAt(i));
      letters.append(sign < 0 ? word.charAt(i) : LETTERS.charAt(sign));
    }
    return letters.toString();
  }

  /** Whether digits come first and at most three letters after, as in "15k" or "30min". */
  private static boolean isCount(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    return digits > 0 && word.length() - digits <= 3;
  }

  /** The word with every run of one letter cut to a length. */
  static String atMost(int most, String word) {
    StringBuilder cut = new StringBuilder(word.length());
    int run = 0;
    for (int i = 0; i < word.length(); i++) {
      run = i > 0 && word.charAt(i) == word.charAt(i - 1) ? run + 1 : 1;
      if (run <= most) {
        cut.append(word.charAt(i));
      }
    }
    return cut.toString();
  }

  /** The word with every run of three or more made one; double letters stay: "beeelle", "belle". */
  static String runsToOne(String word) {
    StringBuilder cut = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); ) {
      int end = i;
      while (end < word.length() && word.charAt(end) == word.charAt(i)) {
        end++;
      }
      cut.append(word, i, end - i >= 3 ? i + 1 : end);
      i = end;
    }
    return cut.toString();
  }
}
