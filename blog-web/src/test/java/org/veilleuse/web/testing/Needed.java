package org.veilleuse.web.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;

/**
 * What a machine may lack. Tests that need it are skipped aloud, or fail where {@code
 * blog.test.require} names it, as in {@code -Dblog.test.require=browser,postgresql}.
 */
enum Needed {
  BROWSER,
  POSTGRESQL;

  ConditionEvaluationResult when(boolean present) {
    if (present) {
      return ConditionEvaluationResult.enabled(this + " is here");
    }
    String missing =
        "there is no " + name().toLowerCase(java.util.Locale.ROOT) + " on this machine";
    if (required()) {
      throw new IllegalStateException(missing + ", and blog.test.require asks for it");
    }
    System.out.println("SKIPPED: " + missing);
    return ConditionEvaluationResult.disabled(missing);
  }

  private boolean required() {
    return Arrays.stream(System.getProperty("blog.test.require", "").split(","))
        .anyMatch(word -> word.strip().equalsIgnoreCase(name()));
  }

  /** The first of some programs that is on the path, for example {@code chromium}. */
  static Optional<Path> program(String... names) {
    return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
        .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
