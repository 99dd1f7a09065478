package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.Slots;
import org.veilleuse.moderation.text.TokenKind;
import org.veilleuse.moderation.text.Word;

/**
 * All conditions of a set of expressions, numbered. Which of them a word fulfils is found once and
 * kept beside the word; after that a condition costs one look at one bit.
 */
final class Conditions {
  private static final int SLOTS = 1 << 12;

  /** A branch of the condition with this number. */
  private record Numbered(int condition, Condition.Branch branch) {}

  /** The conditions that a word fulfils. */
  private record Row(long[] bits) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Condition> conditions = new ArrayList<>();
  private final Map<String, List<Numbered>> byForm = new HashMap<>();
  private final Map<String, List<Numbered>> byLemma = new HashMap<>();
  private final List<Numbered> unnamed = new ArrayList<>();
  private final int key = Word.newKey();
  private final Slots<Row> rows = new Slots<>(SLOTS);
  private Misspelled misspelled;

  /** The number of a condition. Not to be called once words have been looked at. */
  int number(Condition condition) {
    Integer number = numbers.get(condition.key());
    if (number != null) {
      return number;
    }
    if (misspelled != null) {
      throw new IllegalStateException("words have been looked at");
    }
    int next = conditions.size();
    conditions.add(condition);
    numbers.put(condition.key(), next);
    for (Condition.Branch branch : condition.branches()) {
      Numbered numbered = new Numbered(next, branch);
      if (branch.forms() != null) {
        branch.forms().forEach(form -> add(byForm, form, numbered));
      } else if (branch.lemmas() != null) {
        branch.lemmas().forEach(lemma -> add(byLemma, lemma, numbered));
      } else {
        unnamed.add(numbered);
      }
    }
    return next;
  }

  private static void add(Map<String, List<Numbered>> map, String word, Numbered numbered) {
    map.computeIfAbsent(word, key -> new ArrayList<>(1)).add(numbered);
  }

  Condition condition(int number) {
    return conditions.get(number);
  }

  /** How many longs a row of bits has. */
  int longs() {
    return (conditions.size() + 63) / 64;
  }

  /** Closes the set: from now on words can be looked at. */
  void close() {
    Set<String> named = new HashSet<>(byForm.keySet());
    named.addAll(byLemma.keySet());
    misspelled = new Misspelled(named);
  }

  /** The conditions that a word fulfils, a bit each; not to be changed. */
  long[] of(Word word) {
    Row row = (Row) word.note(key);
    if (row == null) {
      row = shared(find(word));
      word.note(key, row);
    }
    return row.bits;
  }

  /** Most words fulfil the same few conditions: they share one row. */
  private Row shared(long[] bits) {
    int hash = Arrays.hashCode(bits);
    hash ^= hash >>> 15;
    Row same = rows.get(hash);
    if (same != null && Arrays.equals(same.bits, bits)) {
      return same;
    }
    Row row = new Row(bits);
    rows.put(hash, row);
    return row;
  }

  private long[] find(Word word) {
    long[] bits = new long[longs()];
    mark(unnamed, word, bits);
    if (word.kind() != TokenKind.WORD) {
      mark(byForm.get(word.form()), word, bits);
      return bits;
    }
    String form = word.form();
    boolean unknown = word.readings().isEmpty() && !names(form);
    if (unknown) {
      String meant = misspelled.meant(form);
      form = meant == null ? form : meant;
    }
    mark(byForm.get(form), word, bits);
    mark(byLemma.get(form), word, bits);
    String last = form;
    for (Reading reading : word.readings()) {
      if (!reading.lemma().equals(last)) {
        last = reading.lemma();
        mark(byLemma.get(last), word, bits);
      }
    }
    return bits;
  }

  private boolean names(String form) {
    return byForm.containsKey(form) || byLemma.containsKey(form);
  }

  private static void mark(List<Numbered> branches, Word word, long[] bits) {
    if (branches != null) {
      for (Numbered numbered : branches) {
        if (numbered.branch.restAccepts(word)) {
          bits[numbered.condition >> 6] |= 1L << numbered.condition;
        }
      }
    }
  }

  static boolean holds(long[] bits, int condition) {
    return (bits[condition >> 6] & 1L << condition) != 0;
  }
}
