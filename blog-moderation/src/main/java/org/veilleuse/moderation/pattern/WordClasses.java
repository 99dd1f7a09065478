package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.Word;

/** The word sets that all rules of a language share, as classes of words with numbers. */
public final class WordClasses {
  private static final int[] NONE = {};

  private final List<String> names;
  private final Map<String, int[]> byWord = new HashMap<>();

  private WordClasses(Language language) {
    Map<String, Set<String>> sets = WordSets.shared(language).all();
    names =
        sets.keySet().stream()
            .sorted(
                Comparator.comparingInt((String name) -> sets.get(name).size())
                    .thenComparing(name -> name))
            .toList();
    Map<String, TreeSet<Integer>> numbers = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      for (String word : sets.get(names.get(i))) {
        numbers.computeIfAbsent(word, key -> new TreeSet<>()).add(i);
      }
    }
    numbers.forEach(
        (word, list) -> byWord.put(word, list.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Those of a language. */
  public static WordClasses of(Language language) {
    return new WordClasses(language);
  }

  /** Their names, in the order of their numbers: the smallest classes, which say most, first. */
  public List<String> names() {
    return names;
  }

  /** The classes that a word belongs to by its form or one of its lemmas, in order. */
  public int[] of(Word word) {
    int[] byForm = byWord.getOrDefault(word.form(), NONE);
    List<int[]> more = new ArrayList<>(0);
    for (Reading reading : word.readings()) {
      int[] byLemma = byWord.get(reading.lemma());
      if (byLemma != null && byLemma != byForm) {
        more.add(byLemma);
      }
    }
    if (more.isEmpty()) {
      return byForm;
    }
    TreeSet<Integer> all = new TreeSet<>();
    for (int number : byForm) {
      all.add(number);
    }
    for (int[] numbers : more) {
      for (int number : numbers) {
        all.add(number);
      }
    }
    return all.stream().mapToInt(Integer::intValue).toArray();
  }
}
