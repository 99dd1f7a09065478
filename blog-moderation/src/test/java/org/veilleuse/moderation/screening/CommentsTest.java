package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veilleuse.moderation.likeness.Labelled;
import org.veilleuse.moderation.text.Language;

/** Whole comments, as people write them. */
class CommentsTest {
  private static final Path CORPUS = Path.of("src/test/corpus");
  private static final Screening SCREENING = Screening.builtIn();

  private static List<Labelled> check(Language language, boolean flagged) throws IOException {
    return Labelled.read(CORPUS, language, "check-").stream()
        .filter(comment -> comment.flagged() == flagged)
        .toList();
  }

  private static double flaggedShare(List<Labelled> comments) {
    return (double) comments.stream().filter(one -> SCREENING.screen(one.text()).flagged()).count()
        / comments.size();
  }

  // what is asked of the engine stands in docs/screening.md; these are floors that no change may
  // fall below
  @ParameterizedTest
  @EnumSource(Language.class)
  void muchOfWhatShouldBeFlaggedIs(Language language) throws IOException {
    double floor = language == Language.FRENCH ? 0.78 : 0.76;
    assertThat(flaggedShare(check(language, true))).isGreaterThan(floor);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void cleanCommentsAreHardlyEverFlagged(Language language) throws IOException {
    assertThat(flaggedShare(check(language, false))).isLessThan(0.04);
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
