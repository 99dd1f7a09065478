package org.veilleuse.moderation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Words that people write with signs in the place of letters: "p*te", "b!tch", "f***". */
final class Masked {
  private static final String SIGNS = "*!|#%+_-.@$";
  private static final int LONGEST = 20;
  private static final Map<Character, List<String>> BY_INITIAL = read();

  private Masked() {}

  private static Map<Character, List<String>> read() {
    Map<Character, List<String>> byInitial = new HashMap<>();
    for (String line : WordFile.lines("masked.txt")) {
      for (String word : line.split(" ", -1)) {
        byInitial.computeIfAbsent(word.charAt(0), key -> new ArrayList<>()).add(word);
      }
    }
    return byInitial;
  }

  static boolean means(String form) {
    return meaning(form) != null;
  }

  /**
   * The first word in the list that it can stand for, each sign one letter; null when none fits.
   */
  static String meaning(String form) {
    if (form.isEmpty() || form.length() > LONGEST || signs(form) == 0) {
      return null;
    }
    for (String word : BY_INITIAL.getOrDefault(form.charAt(0), List.of())) {
      if (fits(form, word)) {
        return word;
      }
    }
    return null;
  }

  private static int signs(String form) {
    int signs = 0;
    for (int i = 0; i < form.length(); i++) {
      signs += isSign(form.charAt(i)) ? 1 : 0;
    }
    return signs;
  }

  private static boolean isSign(char c) {
    return SIGNS.indexOf(c) >= 0;
  }

  private static boolean fits(String form, String word) {
    if (form.length() != word.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      if (form.charAt(i) != word.charAt(i) && !isSign(form.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
