package org.veilleuse.moderation.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.text.Language;

/** Named sets of folded lemmas and forms that rules refer to. */
final class WordSets {
  private final Map<String, Set<String>> sets = new HashMap<>();

  /** The sets that all rules of a language share. */
  static WordSets shared(Language language) {
    String name = "words-" + language.code() + ".txt";
    WordSets shared = new WordSets();
    try (InputStream in = WordSets.class.getResourceAsStream(name)) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(
              line -> {
                int colon = line.indexOf(':');
                shared.add(line.substring(0, colon).strip(), line.substring(colon + 1));
              });
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return shared;
  }

  /** These sets and room for more. */
  WordSets copy() {
    WordSets copy = new WordSets();
    copy.sets.putAll(sets);
    return copy;
  }

  void add(String name, String words) {
    if (sets.putIfAbsent(name, Set.copyOf(java.util.List.of(words.strip().split("\\s+", -1))))
        != null) {
      throw new IllegalArgumentException("a second word set named " + name);
    }
  }

  Set<String> named(String name) {
    Set<String> words = sets.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no word set named " + name);
    }
    return words;
  }
}
