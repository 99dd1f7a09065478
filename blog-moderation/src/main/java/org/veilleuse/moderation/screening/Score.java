package org.veilleuse.moderation.screening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.veilleuse.moderation.text.Language;

/**
 * Weighs the evidence: a logistic function of its numbers, fitted to comments that rules and
 * wording had not seen, and moved so that 0.5 is where few clean comments come through
 * (docs/screening.md).
 */
final class Score {
  private static final double PRECISION = 1e9;

  private final double bias;
  private final double whole;
  private final double worst;
  private final double rules;
  private final double protections;

  Score(double bias, double whole, double worst, double rules, double protections) {
    this.bias = bias;
    this.whole = whole;
    this.worst = worst;
    this.rules = rules;
    this.protections = protections;
  }

  /** As fitted for a language. */
  static Score of(Language language) {
    Properties fitted = new Properties();
    try (InputStream in = Score.class.getResourceAsStream("score.properties")) {
      fitted.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException("score.properties", e);
    }
    return new Score(
        number(fitted, language, "bias"),
        number(fitted, language, "whole"),
        number(fitted, language, "worst"),
        number(fitted, language, "rules"),
        number(fitted, language, "protections"));
  }

  private static double number(Properties fitted, Language language, String name) {
    return Double.parseDouble(fitted.getProperty(language.code() + "." + name));
  }

  /** 0 to 1; from 0.5 on, the comment is flagged. */
  double of(Evidence evidence) {
    double odds =
        bias
            + whole * evidence.whole()
            + worst * evidence.worst()
            + rules * evidence.rules()
            + protections * evidence.protections();
    return Math.round(PRECISION / (1 + Math.exp(-odds))) / PRECISION;
  }
}
