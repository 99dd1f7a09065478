package org.veilleuse.moderation.likeness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Reading;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/**
 * Counts the words of the corpus and writes {@code common-fr.txt} and {@code common-en.txt}, by
 * which rules are looked up under their rarest word. To be run by hand when the corpus has changed
 * much: it takes the corpus's folder and that of the files.
 */
final class CommonWords {
  private static final double LEAST_PER_MILLION = 100;

  private CommonWords() {}

  public static void main(String[] arguments) throws IOException {
    for (Language language : Language.values()) {
      Map<String, Integer> counts = new HashMap<>();
      int tokens = 0;
      for (Labelled comment : Labelled.read(Path.of(arguments[0]), language, "tune-")) {
        for (Token token : Text.of(comment.text(), language).tokens().toList()) {
          tokens++;
          Set<String> names = new HashSet<>(Set.of(token.form()));
          token.readings().stream().map(Reading::lemma).forEach(names::add);
          names.forEach(name -> counts.merge(name, 1, Integer::sum));
        }
      }
      double million = tokens / 1e6;
      List<String> lines = new ArrayList<>();
      lines.add("# words and lemmas, and how often each is met in a million words");
      counts.entrySet().stream()
          .filter(entry -> entry.getValue() / million >= LEAST_PER_MILLION)
          .sorted(
              Map.Entry.<String, Integer>comparingByValue()
                  .reversed()
                  .thenComparing(Map.Entry.comparingByKey()))
          .forEach(
              entry -> lines.add(entry.getKey() + " " + Math.round(entry.getValue() / million)));
      Files.write(Path.of(arguments[1], "common-" + language.code() + ".txt"), lines);
    }
  }
}
