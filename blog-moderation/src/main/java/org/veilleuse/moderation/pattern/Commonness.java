package org.veilleuse.moderation.pattern;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.text.Language;

/**
 * Roughly how often in a million words one is met that fulfils a condition: it decides under which
 * of its words an expression is looked up, and nothing else.
 */
final class Commonness {
  /** The commonness of what any word may fulfil. */
  static final double ANY = 1e6;

  private static final double SELDOM = 20;
  private static final double EMOJI = 1_000;
  private static final double OTHER_KIND = 10_000;

  private final Map<String, Double> words = new HashMap<>();

  Commonness(Language language) {
    String name = "common-" + language.code() + ".txt";
    try (InputStream in = Commonness.class.getResourceAsStream(name)) {
      new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(" ", -1))
          .forEach(parts -> words.put(parts[0], Double.parseDouble(parts[1])));
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  /** Of what a sign asks for that names no words: {@code :} an emoji, {@code %} a kind of token. */
  static double ofSign(char sign) {
    return switch (sign) {
      case ':' -> EMOJI;
      case '%' -> OTHER_KIND;
      default -> ANY;
    };
  }

  double of(Condition condition) {
    double sum = 0;
    for (Condition.Branch branch : condition.branches()) {
      if (!branch.namesWords()) {
        sum += branch.most();
        continue;
      }
      Set<String> named = branch.forms() == null ? branch.lemmas() : branch.forms();
      for (String word : named) {
        sum += words.getOrDefault(word, SELDOM);
      }
    }
    return Math.min(sum, ANY);
  }
}
