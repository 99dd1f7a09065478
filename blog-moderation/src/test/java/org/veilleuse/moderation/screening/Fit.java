package org.veilleuse.moderation.screening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Fits the score by gradient descent: the constant, what the wording and the protections count, and
 * what each rule adds. A rule's number is drawn towards what its weight says, so that a rule seldom
 * met keeps it.
 */
final class Fit {
  private static final int STEPS = 1_500;
  private static final double RATE = 0.5;
  // as if so many comments more had said what the weight says
  private static final double FAITH_IN_WEIGHTS = 6;
  private static final double STRAIGHT = 0.5;

  /** A comment's evidence, whether it should be flagged, and how much it counts. */
  record Row(Evidence evidence, boolean flagged, double counts) {}

  private final List<Row> rows;
  private final Map<String, Integer> numbers = new TreeMap<>();
  private final double[] prior;
  private final double[] rules;
  private final double[] straight = new double[6];

  /** Takes the weights of all rules of the language, those that nothing was found by included. */
  Fit(List<Row> rows, Map<String, Double> ruleWeights) {
    this.rows = rows;
    Map<String, Double> weights = new TreeMap<>(ruleWeights);
    rows.forEach(row -> weights.putAll(row.evidence.weights()));
    weights.keySet().forEach(rule -> numbers.put(rule, numbers.size()));
    prior = new double[numbers.size()];
    weights.forEach((rule, w) -> prior[numbers.get(rule)] = STRAIGHT * Score.unmeasured(w));
    rules = prior.clone();
    descend();
  }

  private void descend() {
    double total = rows.stream().mapToDouble(Row::counts).sum();
    double[] met = new double[rules.length];
    for (Row row : rows) {
      row.evidence.weights().keySet().forEach(rule -> met[numbers.get(rule)] += row.counts);
    }
    double[] scale = {1, scale(1), scale(2), 1, scale(4), 1};
    for (int step = 0; step < STEPS; step++) {
      double[] gradient = new double[straight.length];
      double[] ruleGradient = new double[rules.length];
      for (Row row : rows) {
        double error = (1 / (1 + Math.exp(-odds(row.evidence))) - (row.flagged ? 1 : 0));
        error *= row.counts;
        for (int k = 0; k < straight.length; k++) {
          gradient[k] += error * value(row.evidence, k) / (scale[k] * scale[k]);
        }
        for (String rule : row.evidence.weights().keySet()) {
          ruleGradient[numbers.get(rule)] += error;
        }
      }
      for (int k = 0; k < straight.length; k++) {
        straight[k] -= RATE * gradient[k] / total;
      }
      straight[1] = Math.max(0, straight[1]);
      straight[2] = Math.max(0, straight[2]);
      straight[3] = Math.min(0, straight[3]);
      straight[4] = Math.min(0, straight[4]);
      straight[5] = Math.min(0, straight[5]);
      for (int i = 0; i < rules.length; i++) {
        double pull = FAITH_IN_WEIGHTS * (rules[i] - prior[i]) / 4;
        rules[i] -= RATE * (ruleGradient[i] + pull) / (met[i] + FAITH_IN_WEIGHTS);
        rules[i] = Math.max(0, rules[i]);
      }
    }
  }

  private double scale(int k) {
    double squares = 1e-9;
    for (Row row : rows) {
      squares += value(row.evidence, k) * value(row.evidence, k);
    }
    return Math.sqrt(squares / rows.size());
  }

  private static double value(Evidence evidence, int k) {
    return switch (k) {
      case 0 -> 1;
      case 1 -> evidence.whole();
      case 2 -> evidence.worst();
      case 3 -> evidence.monologue();
      case 4 -> evidence.length() * evidence.whole();
      default -> evidence.protections();
    };
  }

  private double odds(Evidence evidence) {
    double odds = 0;
    for (int k = 0; k < straight.length; k++) {
      odds += straight[k] * value(evidence, k);
    }
    for (String rule : evidence.weights().keySet()) {
      Integer number = numbers.get(rule);
      odds += number == null ? 0 : rules[number];
    }
    return odds;
  }

  /**
   * Moves the constant so that of no set of comments more than a share of the clean comes to 0.5.
   */
  Fit letThrough(double share, List<List<Row>> sets) {
    double strictest = sets.stream().mapToDouble(set -> highest(set, share)).max().orElseThrow();
    straight[0] -= strictest;
    return this;
  }

  /** The log-odds above which this share of the clean comes. */
  private double highest(List<Row> some, double share) {
    double[] clean =
        some.stream().filter(row -> !row.flagged).mapToDouble(row -> odds(row.evidence)).toArray();
    Arrays.sort(clean);
    int through = Math.max(1, (int) (share * clean.length));
    return (clean[clean.length - through] + clean[clean.length - through - 1]) / 2;
  }

  Score score() {
    Map<String, Double> byRule = new TreeMap<>();
    numbers.forEach((rule, number) -> byRule.put(rule, rules[number]));
    return new Score(
        straight[0], straight[1], straight[2], straight[3], straight[4], straight[5], byRule);
  }

  /** The lines of score.properties. */
  List<String> lines(String language) {
    List<String> lines = new ArrayList<>();
    String[] names = {"bias", "whole", "worst", "monologue", "whole-of-long", "protections"};
    for (int k = 0; k < names.length; k++) {
      lines.add(
          String.format(java.util.Locale.ROOT, "%s.%s=%.3f", language, names[k], straight[k]));
    }
    numbers.forEach(
        (rule, number) ->
            lines.add(String.format(java.util.Locale.ROOT, "rule.%s=%.2f", rule, rules[number])));
    return lines;
  }
}
