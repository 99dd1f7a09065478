package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"712.3", "712.0.1767225600000001", "-1.0", "1.2.0", "1.2.9000000000000000"})
  void whatAPageSaysIsUnderstood(String text) {
    assertThat(Mark.parse(text)).map(Mark::toString).contains(text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        ".",
        "712",
        "712.",
        "712.x",
        "712.3.",
        "712.3.4.5",
        "712.3.4x",
        "9.9e9",
        "1.2.-1",
        "1.2.9223372036854775807"
      })
  void anythingElseIsNoMark(String text) {
    assertThat(Mark.parse(text)).isEmpty();
    assertThat(Mark.parse("1.2." + "3".repeat(60))).isEmpty();
  }

  @Test
  void takingADecisionBackIsAboutTheCommentWhateverWasReported() {
    Mark seen = new Mark(712, 3, Instant.EPOCH);
    assertThat(seen.decided()).isEqualTo(new Mark(712, 4));
  }
}
