package org.veilleuse.moderation.pattern;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Which of the words that rules name an unknown word may be: the one that is a letter away, be it
 * left out, put in, changed or swapped with the next. Found by leaving letters out on both sides,
 * so that a word costs a look-up a letter (the method of SymSpell, Garbe 2012).
 */
final class Misspelled {
  // in a shorter word one letter makes another word
  private static final int SHORTEST = 6;
  private static final int LONGEST = 30;
  private static final String SEVERAL = "";

  private final Map<String, String> byRemains = new HashMap<>();

  Misspelled(Set<String> words) {
    for (String word : words) {
      if (word.length() >= SHORTEST && word.chars().allMatch(Character::isLetter)) {
        put(word, word);
        for (int i = 0; i < word.length(); i++) {
          put(without(word, i), word);
        }
      }
    }
  }

  private void put(String remains, String word) {
    byRemains.merge(remains, word, (one, other) -> one.equals(other) ? one : SEVERAL);
  }

  /** The word meant, or null when none is so near, or several are. */
  String meant(String form) {
    if (form.length() < SHORTEST || form.length() > LONGEST) {
      return null;
    }
    String found = byRemains.get(form);
    for (int i = 0; i < form.length() && found == null; i++) {
      String near = byRemains.get(without(form, i));
      // two letters left out on one side are not one change
      found = near != null && Math.abs(near.length() - form.length()) <= 1 ? near : null;
    }
    return SEVERAL.equals(found) ? null : found;
  }

  private static String without(String word, int at) {
    return word.substring(0, at) + word.substring(at + 1);
  }
}
