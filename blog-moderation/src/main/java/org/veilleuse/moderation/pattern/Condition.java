package org.veilleuse.moderation.pattern;

import java.util.List;
import java.util.Set;

/**
 * What an element of an expression asks of one word: any of some branches.
 *
 * @param key tells it from every other condition, word sets of the same name included
 */
record Condition(String key, List<Branch> branches) {

  /**
   * What must hold together.
   *
   * @param forms one of these is the word's form, and nothing else needs to be looked at if it is
   *     not; null when the branch names no forms
   * @param lemmas one of these is a lemma of the word or its form; null when the branch names none
   * @param rest what must hold besides, null when nothing
   * @param most how many in a million tokens it may hold for at most, whatever words it names
   */
  record Branch(Set<String> forms, Set<String> lemmas, Atom rest, double most) {
    boolean namesWords() {
      return forms != null || lemmas != null;
    }

    boolean restAccepts(org.veilleuse.moderation.text.Word word) {
      return rest == null || rest.accepts(word);
    }
  }

  /** Whether every branch names words, so that it can only hold where one of them stands. */
  boolean namesWords() {
    return branches.stream().allMatch(Branch::namesWords);
  }
}
