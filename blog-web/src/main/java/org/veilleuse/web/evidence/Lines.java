package org.veilleuse.web.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Breaks text into lines of a width: between words, and inside a word that is longer than a line.
 */
final class Lines {

  private final ToDoubleFunction<String> measure;
  private final double width;

  Lines(ToDoubleFunction<String> measure, double width) {
    this.measure = measure;
    this.width = width;
  }

  /** At least one line, empty for an empty text; line feeds break. */
  List<String> of(String text) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      broken(paragraph, lines);
    }
    return lines;
  }

  private void broken(String paragraph, List<String> lines) {
    StringBuilder line = new StringBuilder();
    double used = 0;
    for (String word : words(paragraph)) {
      double length = measure.applyAsDouble(word.stripTrailing());
      if (used + length > width && line.length() > 0) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
        used = 0;
      }
      if (length > width) {
        used = cut(word, line, lines);
      } else {
        line.append(word);
        used += measure.applyAsDouble(word);
      }
    }
    lines.add(line.toString().stripTrailing());
  }

  /** Each with the spaces behind it. */
  private static List<String> words(String paragraph) {
    List<String> words = new ArrayList<>();
    int from = 0;
    for (int i = 1; i < paragraph.length(); i++) {
      if (paragraph.charAt(i - 1) == ' ' && paragraph.charAt(i) != ' ') {
        words.add(paragraph.substring(from, i));
        from = i;
      }
    }
    words.add(paragraph.substring(from));
    return words;
  }

  /** Returns how much of the last line is used. */
  private double cut(String word, StringBuilder line, List<String> lines) {
    double used = 0;
    for (int i = 0; i < word.length(); ) {
      String one = Character.toString(word.codePointAt(i));
      double length = measure.applyAsDouble(one);
      if (used + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      line.append(one);
      used += length;
      i += one.length();
    }
    return used;
  }
}
