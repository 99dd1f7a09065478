package org.veilleuse.moderation.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.veilleuse.moderation.text.Language;

/** Named sets of folded lemmas and forms, and named phrases, that rules refer to. */
final class WordSets {
  private static final Map<Language, WordSets> SHARED = new ConcurrentHashMap<>();

  private final String owner;
  private final Map<String, Set<String>> sets = new HashMap<>();
  private final Map<String, String> owners = new HashMap<>();
  private final Map<String, String> phrases = new HashMap<>();

  private WordSets(String owner) {
    this.owner = owner;
  }

  /** The sets and phrases that all rules of a language share: read once, not to be added to. */
  static WordSets shared(Language language) {
    return SHARED.computeIfAbsent(language, WordSets::read);
  }

  private static WordSets read(Language language) {
    String name = "words-" + language.code() + ".txt";
    WordSets shared = new WordSets("");
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

  /** These sets and room for those of one file. */
  WordSets with(String file) {
    WordSets copy = new WordSets(file);
    copy.sets.putAll(sets);
    copy.owners.putAll(owners);
    copy.phrases.putAll(phrases);
    return copy;
  }

  /** Adds a set; a name that begins with {@code =} is that of a phrase. */
  void add(String name, String words) {
    if (name.startsWith("=")) {
      addPhrase(name.substring(1), words);
      return;
    }
    Set<String> all = new HashSet<>(List.of(words.strip().split("\\s+", -1)));
    if (sets.putIfAbsent(name, all) != null) {
      throw new IllegalArgumentException("a second word set named " + name);
    }
    owners.put(name, owner);
  }

  void addPhrase(String name, String expression) {
    if (phrases.putIfAbsent(name, expression) != null) {
      throw new IllegalArgumentException("a second phrase named " + name);
    }
  }

  Set<String> named(String name) {
    Set<String> words = sets.get(name);
    if (words == null) {
      throw new IllegalArgumentException("no word set named " + name);
    }
    return words;
  }

  Map<String, Set<String>> all() {
    return sets;
  }

  /** The file that a set belongs to, empty when all share it. */
  String owner(String name) {
    return owners.getOrDefault(name, "");
  }

  String phrase(String name) {
    String expression = phrases.get(name);
    if (expression == null) {
      throw new IllegalArgumentException("no phrase named " + name);
    }
    return expression;
  }
}
