package org.veilleuse.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.veilleuse.moderation.pattern.Example;

/** Every rule does on its own examples what they say. */
class RuleExamplesTest {
  private static final Screening SCREENING = Screening.builtIn();

  @TestFactory
  Stream<DynamicTest> examples() {
    return SCREENING.examples().stream()
        .map(
            example ->
                DynamicTest.dynamicTest(
                    example.source() + " " + example.kind() + " " + example.text(),
                    () -> check(example)));
  }

  private static void check(Example example) {
    assertThat(SCREENING.holds(example))
        .as(() -> SCREENING.screen(example.text()).toString())
        .isTrue();
  }
}
