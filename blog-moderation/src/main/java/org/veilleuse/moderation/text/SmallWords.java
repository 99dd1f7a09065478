package org.veilleuse.moderation.text;

import java.util.List;

/** The small words that tell a language from the other ones, the commonest first. */
public final class SmallWords {
  private SmallWords() {}

  /** Those of a language, folded, at least a hundred. */
  public static List<String> of(Language language) {
    String start = language.code() + " ";
    return WordFile.lines("small-words.txt").stream()
        .filter(line -> line.startsWith(start))
        .flatMap(line -> List.of(line.substring(3).split(" ", -1)).stream())
        .toList();
  }
}
