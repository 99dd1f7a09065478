package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.Slots;
import org.veilleuse.moderation.text.TokenKind;
import org.veilleuse.moderation.text.Word;

/**
 * All conditions of a set of expressions, numbered. Which of them a word fulfils is found once and
 * kept beside the word; after that a condition costs a look at a bit.
 */
final class Conditions {
  private static final int SLOTS = 1 << 12;

  /** A branch of the condition with this number. */
  private record Numbered(int condition, Condition.Branch branch) {}

  private final Map<String, Integer> numbers = new HashMap<>();
  private final Map<Integer, Condition> conditions = new HashMap<>();
  private final Unions unions = new Unions();
  private final Map<String, List<Numbered>> byForm = new HashMap<>();
  private final Map<String, List<Numbered>> byLemma = new HashMap<>();
  // hundreds of conditions name the same set of words: each of its words leads to all of them
  private final Map<Set<String>, List<Numbered>> bySet = new IdentityHashMap<>();
  private final Map<String, List<List<Numbered>>> setsByLemma = new HashMap<>();
  private final List<Numbered> unnamed = new ArrayList<>();
  private final int note = Word.newKey();
  private final Slots<Row> rows = new Slots<>(SLOTS);
  private List<Index> indexes;
  private Misspelled misspelled;
  private int count;

  /** The number of a condition. Not to be called once words have been looked at. */
  int number(Condition condition) {
    Integer number = numbers.get(condition.key());
    if (number != null) {
      return number;
    }
    int next = next();
    conditions.put(next, condition);
    numbers.put(condition.key(), next);
    for (Condition.Branch branch : condition.branches()) {
      Numbered numbered = new Numbered(next, branch);
      if (branch.forms() != null) {
        branch.forms().forEach(form -> add(byForm, form, numbered));
      } else if (branch.lemmas() != null && branch.lemmas().size() == 1) {
        branch.lemmas().forEach(lemma -> add(byLemma, lemma, numbered));
      } else if (branch.lemmas() != null) {
        bySet.computeIfAbsent(branch.lemmas(), this::newSet).add(numbered);
      } else {
        unnamed.add(numbered);
      }
    }
    return next;
  }

  /** The number of what a word fulfils that fulfils one of some conditions. */
  int numberOfAny(int[] ofConditions) {
    return unions.number(ofConditions, this::next);
  }

  private int next() {
    if (misspelled != null) {
      throw new IllegalStateException("words have been looked at");
    }
    return count++;
  }

  private List<Numbered> newSet(Set<String> lemmas) {
    List<Numbered> conditionsOfSet = new ArrayList<>();
    for (String lemma : lemmas) {
      setsByLemma.computeIfAbsent(lemma, key -> new ArrayList<>(1)).add(conditionsOfSet);
    }
    return conditionsOfSet;
  }

  private static void add(Map<String, List<Numbered>> map, String word, Numbered numbered) {
    map.computeIfAbsent(word, key -> new ArrayList<>(1)).add(numbered);
  }

  Condition condition(int number) {
    return conditions.get(number);
  }

  /** Closes the set: from now on words can be looked at, and looked up in these indexes. */
  void close(List<Index> lookedUp) {
    indexes = lookedUp;
    Set<String> named = new HashSet<>(byForm.keySet());
    named.addAll(byLemma.keySet());
    named.addAll(setsByLemma.keySet());
    misspelled = new Misspelled(named);
  }

  /** The conditions that a word fulfils. */
  Row of(Word word) {
    Row row = (Row) word.note(note);
    if (row == null) {
      long[] bits = find(word);
      unions.mark(bits);
      row = shared(Row.of(bits, indexes));
      word.note(note, row);
    }
    return row;
  }

  /** Most words fulfil the same few conditions: they share one row. */
  private Row shared(Row row) {
    int hash = row.hash();
    Row known = rows.find(hash, row::same);
    if (known == null) {
      rows.put(hash, row);
      return row;
    }
    return known;
  }

  private long[] find(Word word) {
    long[] bits = new long[(count + Long.SIZE - 1) / Long.SIZE];
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
    markLemma(form, word, bits);
    String last = form;
    for (Reading reading : word.readings()) {
      if (!reading.lemma().equals(last)) {
        last = reading.lemma();
        markLemma(last, word, bits);
      }
    }
    return bits;
  }

  private boolean names(String form) {
    return byForm.containsKey(form) || byLemma.containsKey(form) || setsByLemma.containsKey(form);
  }

  private void markLemma(String lemma, Word word, long[] bits) {
    mark(byLemma.get(lemma), word, bits);
    for (List<Numbered> set : setsByLemma.getOrDefault(lemma, List.of())) {
      mark(set, word, bits);
    }
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
}
