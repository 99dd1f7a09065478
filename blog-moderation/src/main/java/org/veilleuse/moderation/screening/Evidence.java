package org.veilleuse.moderation.screening;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What speaks for and against flagging a comment, in five numbers.
 *
 * @param whole how far its wording as a whole resembles what is flagged, in log-odds
 * @param worst the same of the sentence that resembles it most
 * @param rules how sure its rules are together: the sum of −ln(1 − weight), each rule once
 * @param protections how many of its matches are protected, at most three
 */
record Evidence(double whole, double worst, double rules, double protections) {
  private static final int MOST_PROTECTIONS = 3;
  private static final double SUREST = 0.99;

  static Evidence of(double whole, double worst, List<Flag> flags, List<Protection> protections) {
    // sorted, so that the same flags give the same score to the last digit
    Map<String, Double> weights = new TreeMap<>();
    flags.forEach(flag -> weights.merge(flag.rule(), flag.weight(), Math::max));
    double rules = 0;
    for (double weight : weights.values()) {
      rules -= Math.log(1 - Math.min(weight, SUREST));
    }
    long protectedRules = protections.stream().map(Protection::rule).distinct().count();
    return new Evidence(whole, worst, rules, Math.min(protectedRules, MOST_PROTECTIONS));
  }
}
