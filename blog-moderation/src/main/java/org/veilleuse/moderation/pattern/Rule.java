package org.veilleuse.moderation.pattern;

import java.util.List;
import java.util.Map;

/**
 * What to look for, how much it weighs, and why it matters, by language code.
 *
 * @param match the number of its expression
 * @param exceptions expressions that must not touch the match
 * @param companions what must or must not stand elsewhere
 */
record Rule(
    String id,
    PatternId pattern,
    String behaviour,
    int severity,
    double weight,
    int match,
    List<Integer> exceptions,
    List<Companion> companions,
    Map<String, String> reasons) {

  /**
   * An expression that must, or must not, be found besides the match.
   *
   * @param wanted whether it must be found, or must not
   * @param anywhere whether anywhere in the comment, or in the sentence of the match
   */
  record Companion(int expression, boolean wanted, boolean anywhere) {

    boolean allows(Seen sentence, SeenText all) {
      boolean found = anywhere ? all.anywhere(expression) : !sentence.spans(expression).isEmpty();
      return found == wanted;
    }
  }

  /** Whether a match that was found counts, in what is seen in its sentence and in all. */
  boolean counts(TokenSpan span, Seen sentence, SeenText all) {
    for (int exception : exceptions) {
      for (TokenSpan excepted : sentence.spans(exception)) {
        if (excepted.from() < span.to() && span.from() < excepted.to()) {
          return false;
        }
      }
    }
    for (Companion companion : companions) {
      if (!companion.allows(sentence, all)) {
        return false;
      }
    }
    return true;
  }
}
