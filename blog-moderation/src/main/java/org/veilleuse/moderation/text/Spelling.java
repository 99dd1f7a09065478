package org.veilleuse.moderation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Standard spelling of one language: texting, elision and contractions, leet, repeated letters. */
final class Spelling {
  private static final Spelling FRENCH = new Spelling(Language.FRENCH);
  private static final Spelling ENGLISH = new Spelling(Language.ENGLISH);

  private final Language language;
  private final Map<String, List<String>> texting = new HashMap<>();
  private final Set<String> firstOfTwo = new HashSet<>();

  private Spelling(Language language) {
    this.language = language;
    for (String line : WordFile.lines("texting-" + language.code() + ".txt")) {
      int equals = line.indexOf('=');
      String words = line.substring(equals + 1).strip();
      for (String key : line.substring(0, equals).strip().split(", ?", -1)) {
        texting.put(key, List.of(words.split(" ", -1)));
        int space = key.indexOf(' ');
        if (space > 0) {
          firstOfTwo.add(key.substring(0, space));
        }
      }
    }
  }

  static Spelling of(Language language) {
    return language == Language.FRENCH ? FRENCH : ENGLISH;
  }

  static boolean knownAnywhere(String accented) {
    return Lexicon.of(Language.FRENCH).knows(accented)
        || Lexicon.of(Language.ENGLISH).knows(accented);
  }

  /** Whether a word begins two that {@link #pair} knows. */
  boolean beginsPair(String first) {
    return firstOfTwo.contains(first);
  }

  /** The standard words for two words in a row, or null: "ur so" is "you are so". */
  List<String> pair(String first, String second) {
    return texting.get(first + " " + second);
  }

  /** The standard words, with their accents, that one written word stands for. */
  List<String> words(String form, String accented) {
    List<String> standard = texting.get(form);
    if (standard != null) {
      return standard;
    }
    int apostrophe = form.indexOf('\'');
    if (apostrophe > 0) {
      return language == Language.FRENCH
          ? Apostrophes.french(accented, this)
          : Apostrophes.english(form, this);
    }
    return repaired(accented);
  }

  List<String> repaired(String accented) {
    if (knownAnywhere(accented)) {
      return List.of(accented);
    }
    String masked = Masked.meaning(Lexicon.fold(accented));
    if (masked != null) {
      return List.of(masked);
    }
    String letters = Leet.letters(accented);
    for (String candidate : candidates(letters)) {
      String folded = Lexicon.fold(candidate);
      if (texting.containsKey(folded)) {
        return texting.get(folded);
      }
      if (knownAnywhere(candidate)) {
        return List.of(candidate);
      }
    }
    List<String> candidates = candidates(letters);
    return List.of(candidates.get(candidates.size() - 1));
  }

  private static List<String> candidates(String word) {
    List<String> candidates = new ArrayList<>(List.of(word));
    String twice = Leet.atMost(2, word);
    if (!twice.equals(word)) {
      candidates.add(twice);
      candidates.add(Leet.runsToOne(word));
    }
    return candidates;
  }
}
