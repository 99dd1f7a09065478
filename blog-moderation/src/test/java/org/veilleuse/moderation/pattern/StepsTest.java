package org.veilleuse.moderation.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Text;

/** The rules that come with the program, on texts made to keep them busy. */
class StepsTest {
  // each expression looks at each of its states at most once a token; what is reached without a
  // token adds a few looks. A rule that breaks this would cost more than its share.
  private static final double MOST_STEPS_A_TOKEN_AND_STATE = 4;

  private static String fill(String unit) {
    return unit.repeat(10_000 / unit.length());
  }

  private static final Patterns PATTERNS = Patterns.builtIn();

  static Stream<String> hostile() {
    return Stream.of(
        fill("tu es "),
        fill("tu es belle "),
        fill("a "),
        fill("you are so "),
        fill("you "),
        fill("je te tu me le la les de que qui "),
        fill("si tu veux mon avis tu es trop belle pour "),
        fill("send me your number please baby "),
        fill("les femmes sont toutes des "),
        fill("😍🍑 tu? "));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void eachRuleTakesABoundedNumberOfStepsAToken(String text) {
    for (Language language : Language.values()) {
      Text read = Text.of(text, language);
      int tokens = (int) read.tokens().count();
      List<Patterns.Effort> efforts = PATTERNS.efforts(read);
      assertThat(efforts).isNotEmpty();
      for (Patterns.Effort effort : efforts) {
        double bound = MOST_STEPS_A_TOKEN_AND_STATE * (effort.states() + 1) * (tokens + 1.0);
        assertThat((double) effort.steps()).as(effort.rule()).isLessThan(bound);
      }
    }
  }
}
