package org.veilleuse.moderation.screening;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.veilleuse.moderation.pattern.Example;
import org.veilleuse.moderation.pattern.RuleFileException;

/** Takes in the rule files of a site one by one, each checked as those of the program are. */
final class SiteRules {
  private SiteRules() {}

  static Screening read(Screening builtIn, Path folder, Consumer<RuleFileException> refused) {
    Screening screening = builtIn;
    List<Path> accepted = List.of();
    for (Path file : files(folder)) {
      List<Path> tried = new ArrayList<>(accepted);
      tried.add(file);
      try {
        Screening one = builtIn.with(tried);
        checkExamples(one, file.getFileName() + ":");
        screening = one;
        accepted = tried;
      } catch (RuleFileException e) {
        refused.accept(e);
      }
    }
    return screening;
  }

  private static List<Path> files(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".xml")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws {@link RuleFileException} when an example of a file is not as it says. */
  private static void checkExamples(Screening screening, String source) {
    for (Example example : screening.examples()) {
      if (example.source().startsWith(source) && !screening.holds(example)) {
        throw new RuleFileException(
            example.source(), "the rule does not do what this example says: " + example.text());
      }
    }
  }
}
