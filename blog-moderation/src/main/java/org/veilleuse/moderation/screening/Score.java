package org.veilleuse.moderation.screening;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.veilleuse.moderation.text.Language;

/**
 * Weighs the evidence: a logistic function of its numbers, fitted to the development corpus, the
 * wording's being taken of comments that it had not learned from, and moved so that 0.5 is where
 * few clean comments come through (docs/screening.md).
 *
 * <p>The longer a comment, the less its wording as a whole counts.
 *
 * <p>What a rule adds is fitted too, starting from its weight: a rule that is often wrong, or that
 * says what the wording said already, adds less. A rule of a site, which nobody has measured,
 * counts as sure as its weight says.
 */
final class Score {
  private static final double PRECISION = 1e9;
  private static final double SUREST = 0.99;

  private final double bias;
  private final double whole;
  private final double worst;
  private final double monologue;
  private final double wholeOfLong;
  private final double protections;
  private final Map<String, Double> rules;

  Score(
      double bias,
      double whole,
      double worst,
      double monologue,
      double wholeOfLong,
      double protections,
      Map<String, Double> rules) {
    this.bias = bias;
    this.whole = whole;
    this.worst = worst;
    this.monologue = monologue;
    this.wholeOfLong = wholeOfLong;
    this.protections = protections;
    this.rules = rules;
  }

  /** As fitted for comments in a language. */
  static Score of(Language language) {
    Properties fitted = new Properties();
    try (Reader in =
        new InputStreamReader(
            Score.class.getResourceAsStream("score.properties"), StandardCharsets.UTF_8)) {
      fitted.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("score.properties", e);
    }
    Map<String, Double> rules = new HashMap<>();
    for (String key : fitted.stringPropertyNames()) {
      if (key.startsWith("rule.")) {
        rules.put(key.substring(5), Double.parseDouble(fitted.getProperty(key)));
      }
    }
    return new Score(
        number(fitted, language, "bias"),
        number(fitted, language, "whole"),
        number(fitted, language, "worst"),
        number(fitted, language, "monologue"),
        number(fitted, language, "whole-of-long"),
        number(fitted, language, "protections"),
        rules);
  }

  private static double number(Properties fitted, Language language, String name) {
    return Double.parseDouble(fitted.getProperty(language.code() + "." + name));
  }

  /**
   * What a rule of this weight adds to the log-odds when nobody has measured it: −ln(1 − weight).
   */
  static double unmeasured(double weight) {
    return -Math.log(1 - Math.min(weight, SUREST));
  }

  /** 0 to 1; from 0.5 on, the comment is flagged. */
  double of(Evidence evidence) {
    double odds =
        bias
            + whole * evidence.whole()
            + worst * evidence.worst()
            + wholeOfLong * evidence.length() * evidence.whole()
            + monologue * evidence.monologue()
            + protections * evidence.protections();
    for (Map.Entry<String, Double> rule : evidence.weights().entrySet()) {
      Double measured = rules.get(rule.getKey());
      odds += measured == null ? unmeasured(rule.getValue()) : measured;
    }
    return Math.round(PRECISION / (1 + Math.exp(-odds))) / PRECISION;
  }
}
