package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.pattern.PatternId;

class VeilTest {

  private static QueueFlag flag(PatternId pattern, int severity) {
    return new QueueFlag(pattern, "a-rule", 0, 4, severity);
  }

  @Test
  void theHarshestPatternsAreCoveredFromTheChosenSeverity() {
    List<QueueFlag> threat = List.of(flag(PatternId.INSULT, 5), flag(PatternId.THREAT, 3));
    assertThat(Veil.covers(true, threat, 3)).isTrue();
    assertThat(Veil.covers(true, threat, 4)).isFalse();
    assertThat(Veil.covers(true, List.of(flag(PatternId.INSULT, 5)), 1)).isFalse();
    assertThat(Veil.covers(true, List.of(), 1)).isFalse();
  }

  @Test
  void ofWhatNothingIsKnownIsCoveredUnlessNothingIsToBe() {
    assertThat(Veil.covers(false, List.of(), 5)).isTrue();
    assertThat(Veil.covers(false, List.of(), ModeratorCare.NEVER)).isFalse();
  }

  @Test
  void itIsNamedAfterTheGravestPatternThatCovers() {
    assertThat(
            Veil.gravest(
                List.of(
                    flag(PatternId.INSULT, 5),
                    flag(PatternId.SEXUAL, 3),
                    flag(PatternId.THREAT, 4))))
        .contains(PatternId.THREAT);
    assertThat(Veil.gravest(List.of(flag(PatternId.INSULT, 5)))).isEmpty();
  }

  @Test
  void aNameIsVeiledForWhatWasFoundInItself() {
    QueueFlag name = new QueueFlag(PatternId.THREAT, "a-rule", 0, 0, 5);
    QueueFlag said = new QueueFlag(PatternId.THREAT, "conversation.x", 0, 0, 5, "Menace", "Threat");
    assertThat(Veil.coversName(List.of(name), 5)).isTrue();
    assertThat(Veil.coversName(List.of(name), ModeratorCare.NEVER)).isFalse();
    assertThat(Veil.coversName(List.of(flag(PatternId.THREAT, 5), said), 1)).isFalse();
    assertThat(Veil.covers(true, List.of(name), 5)).isTrue();
  }
}
