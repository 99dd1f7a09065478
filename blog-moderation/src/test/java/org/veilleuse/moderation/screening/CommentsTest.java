package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.veilleuse.moderation.pattern.PatternId;

/** Whole comments, as people write them. */
class CommentsTest {
  private static final Screening SCREENING = Screening.builtIn();

  private static List<String> lines(String file) throws IOException {
    try (InputStream in = CommentsTest.class.getResourceAsStream(file)) {
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @TestFactory
  Stream<DynamicTest> cleanCommentsAreNotFlagged() throws IOException {
    return lines("clean.txt").stream()
        .map(line -> line.replace("\\n", "\n"))
        .map(
            comment ->
                DynamicTest.dynamicTest(
                    comment,
                    () -> assertThat(SCREENING.screen(comment)).matches(r -> !r.flagged())));
  }

  @TestFactory
  Stream<DynamicTest> harmfulCommentsAreFlaggedForWhatTheyAre() throws IOException {
    return lines("flagged.txt").stream()
        .map(line -> line.split("\t", -1))
        .map(
            parts ->
                DynamicTest.dynamicTest(
                    parts[1],
                    () -> {
                      ScreeningResult result = SCREENING.screen(parts[1]);
                      assertThat(result.flagged()).isTrue();
                      assertThat(result.flags())
                          .extracting(Flag::pattern)
                          .contains(PatternId.valueOf(parts[0]));
                    }));
  }

  @Test
  void essaysAboutHarassmentAreNotFlagged() throws IOException {
    Optional<Path> essays = data().map(folder -> folder.resolve("essays.txt"));
    Assumptions.assumeTrue(
        essays.filter(Files::exists).isPresent(), "skipped: no shared/data/essays.txt here");
    for (String paragraph : Files.readString(essays.get()).split("\\R", -1)) {
      assertThat(SCREENING.screen(paragraph)).as(paragraph).matches(r -> !r.flagged());
    }
  }

  private static Optional<Path> data() {
    String named = System.getProperty("blog.test.data");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
        .map(folder -> folder.resolve("shared/data"))
        .filter(Files::isDirectory)
        .findFirst();
  }
}
