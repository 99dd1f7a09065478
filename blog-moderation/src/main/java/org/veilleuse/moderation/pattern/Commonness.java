package org.veilleuse.moderation.pattern;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.SmallWords;

/**
 * Roughly how often a word that fulfils a condition is met: what is expected of it decides under
 * which of its words an expression is looked up, and nothing else.
 */
final class Commonness {
  /** The commonness of what any word may fulfil. */
  static final double ANY = 1e6;

  private static final double SMALL_WORD = 300;
  private static final double COMMON_WORD = 40;

  private final Map<String, Double> words = new HashMap<>();

  Commonness(Language language) {
    List<String> byRank = SmallWords.of(language);
    for (int rank = 0; rank < byRank.size(); rank++) {
      words.put(byRank.get(rank), Math.max(COMMON_WORD, SMALL_WORD * 20 / (20 + rank)));
    }
  }

  double of(Condition condition) {
    double sum = 0;
    for (Condition.Branch branch : condition.branches()) {
      if (!branch.namesWords()) {
        return ANY;
      }
      for (String word : branch.forms() == null ? branch.lemmas() : branch.forms()) {
        sum += words.getOrDefault(word, 1.0);
      }
    }
    return sum;
  }
}
