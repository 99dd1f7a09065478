package org.veilleuse.moderation.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import morfologik.stemming.Dictionary;
import morfologik.stemming.DictionaryLookup;
import morfologik.stemming.DictionaryMetadata;
import morfologik.stemming.WordData;

/** The words of one language with their readings, from a finite-state dictionary. */
final class Lexicon {
  private static final Lexicon FRENCH = new Lexicon(Language.FRENCH, "fr/french.dict");
  private static final Lexicon ENGLISH = new Lexicon(Language.ENGLISH, "en/english.dict");
  // look-ups of the dictionary are not thread-safe and cost a microsecond; seen words are kept
  private static final int MOST_SEEN = 20_000;
  private static final int LONGEST_WORD = 40;
  private static final int MOST_ACCENT_TRIES = 64;

  private final Language language;
  private final Dictionary dictionary;
  private final DictionaryLookup lookup;
  private final Map<String, List<Reading>> seen =
      new LinkedHashMap<>(1024, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<Reading>> eldest) {
          return size() > MOST_SEEN;
        }
      };

  private Lexicon(Language language, String resource) {
    this.language = language;
    String path = "/org/languagetool/resource/" + resource;
    // By streams, not by URL: a server's class loader gives URLs that a dictionary cannot derive
    // its
    // second file's from.
    try (InputStream automaton = Lexicon.class.getResourceAsStream(path);
        InputStream about =
            Lexicon.class.getResourceAsStream(
                DictionaryMetadata.getExpectedMetadataFileName(path))) {
      dictionary = Dictionary.read(automaton, about);
    } catch (IOException e) {
      throw new UncheckedIOException("dictionary " + resource, e);
    }
    lookup = new DictionaryLookup(dictionary);
  }

  static Lexicon of(Language language) {
    return language == Language.FRENCH ? FRENCH : ENGLISH;
  }

  boolean knows(String accented) {
    return !readings(accented).isEmpty();
  }

  /**
   * How a lower-case word can be read; accents that it lacks are tried, so "etonne" is "étonner".
   * Empty when the word is unknown. Safe to call from several threads.
   */
  synchronized List<Reading> readings(String accented) {
    if (accented.isEmpty() || accented.length() > LONGEST_WORD) {
      return List.of();
    }
    List<Reading> known = seen.get(accented);
    if (known == null) {
      known = find(accented);
      seen.put(accented, known);
    }
    return known;
  }

  private List<Reading> find(String accented) {
    List<Reading> found = new ArrayList<>();
    look(accented, found);
    if (found.isEmpty() && language == Language.FRENCH) {
      for (String candidate : withAccents(accented)) {
        look(candidate, found);
      }
    }
    return List.copyOf(found);
  }

  private void look(String word, List<Reading> found) {
    for (WordData data : lookup.lookup(word)) {
      String stem = data.getStem() == null ? word : data.getStem().toString();
      String tag = data.getTag() == null ? "" : data.getTag().toString();
      Reading reading = language == Language.FRENCH ? french(stem, tag) : english(stem, tag);
      if (!found.contains(reading)) {
        found.add(reading);
      }
    }
  }

  private static Reading french(String stem, String tag) {
    return FrenchTags.reading(fold(stem), tag);
  }

  private static Reading english(String stem, String tag) {
    return EnglishTags.reading(fold(stem), tag);
  }

  static String fold(String word) {
    Folded folded = Folded.of(Normalizer.normalize(word, Normalizer.Form.NFC));
    return folded.folded(0, folded.length());
  }

  private static List<String> withAccents(String word) {
    List<String> words = new ArrayList<>(List.of(word));
    for (int i = 0; i < word.length(); i++) {
      String accents = accents(word.charAt(i));
      int before = words.size();
      if (accents.isEmpty() || before * (accents.length() + 1) > MOST_ACCENT_TRIES) {
        continue;
      }
      for (int w = 0; w < before; w++) {
        for (int a = 0; a < accents.length(); a++) {
          String plain = words.get(w);
          words.add(plain.substring(0, i) + accents.charAt(a) + plain.substring(i + 1));
        }
      }
    }
    return words.subList(1, words.size());
  }

  private static String accents(char c) {
    return switch (c) {
      case 'e' -> "éèê";
      case 'a' -> "àâ";
      case 'c' -> "ç";
      case 'i' -> "îï";
      case 'o' -> "ô";
      case 'u' -> "ûù";
      default -> "";
    };
  }
}
