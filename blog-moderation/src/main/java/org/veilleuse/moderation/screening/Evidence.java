package org.veilleuse.moderation.screening;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/**
 * What speaks for and against flagging a comment.
 *
 * @param whole how far its wording as a whole resembles what is flagged, in log-odds
 * @param worst the same of the sentence that resembles it most
 * @param length how long it is: 0 up to fifteen words, then the natural logarithm of how many times
 *     as many it has; what sounds a little like harassment adds up in a long text
 * @param monologue the same when it speaks to nobody, else 0: whoever goes on for long without a
 *     word to anybody writes about something
 * @param weights those of the rules that flag it, each once, by the rule's id
 * @param protections how many rules have matches that are protected, at most three
 */
record Evidence(
    double whole,
    double worst,
    double length,
    double monologue,
    SortedMap<String, Double> weights,
    int protections) {
  private static final int MOST_PROTECTIONS = 3;
  private static final double SHORT = 15;

  static Evidence of(
      double whole, double worst, Text text, List<Flag> flags, List<Protection> protections) {
    SortedMap<String, Double> weights = new TreeMap<>();
    flags.forEach(flag -> weights.merge(flag.rule(), flag.weight(), Math::max));
    long rules = protections.stream().map(Protection::rule).distinct().count();
    double length = Math.log(Math.max(1, words(text) / SHORT));
    double monologue = length > 0 && !Address.in(text) ? length : 0;
    return new Evidence(
        whole, worst, length, monologue, weights, (int) Math.min(rules, MOST_PROTECTIONS));
  }

  private static int words(Text text) {
    int words = 0;
    for (Sentence sentence : text.sentences()) {
      words += sentence.tokens().size();
    }
    return words;
  }

  Evidence with(double newWhole, double newWorst) {
    return new Evidence(newWhole, newWorst, length, monologue, weights, protections);
  }
}
