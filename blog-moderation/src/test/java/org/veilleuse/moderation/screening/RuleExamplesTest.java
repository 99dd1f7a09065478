package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.veilleuse.moderation.pattern.Example;
import org.veilleuse.moderation.pattern.Patterns;

/** Every rule does on its own examples what they say. */
class RuleExamplesTest {
  private static final Screening SCREENING = Screening.builtIn();

  @TestFactory
  Stream<DynamicTest> examples() {
    return Patterns.builtIn().examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.source() + " " + example.kind() + " " + example.text(),
                    () -> check(example)));
  }

  private static void check(Example example) {
    ScreeningResult result = SCREENING.screen(example.text());
    Stream<Flag> ofRule =
        result.flags().stream().filter(flag -> flag.rule().equals(example.rule()));
    switch (example.kind()) {
      case FLAG ->
          assertThat(ofRule)
              .as(result.toString())
              .anyMatch(flag -> flag.start() == example.start() && flag.end() == example.end());
      case PASS -> {
        assertThat(ofRule).isEmpty();
        assertThat(result.flags()).allMatch(flag -> example.also().contains(flag.pattern()));
      }
      case KNOWN_MISS -> assertThat(ofRule).isEmpty();
      case KNOWN_FALSE_ALARM -> assertThat(ofRule).isNotEmpty();
    }
  }
}
