package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.Trust;
import org.veilleuse.moderation.comment.Verdict;

class LivePollTest {

  private static final Instant NOW = Instant.parse("2026-11-24T18:05:00Z");

  private static String told(String by, Duration ago) {
    AlreadyDecided decided = new AlreadyDecided(by, Verdict.REJECT, NOW.minus(ago));
    return LivePoll.told(decided, NOW, Locale.ENGLISH);
  }

  @Test
  void onlyWhatWasDecidedAMomentAgoIsToldAsSuch() {
    assertThat(told("malik", Duration.ofSeconds(20))).isEqualTo("malik rejected it a moment ago");
    assertThat(told("malik", Duration.ofHours(9))).isEqualTo("malik rejected it in the meantime");
  }

  @Test
  void theRuleThatDecidedIsCalledByItsName() {
    assertThat(told(Trust.ACTOR, Duration.ofHours(1)))
        .startsWith("the rule “publish trusted commenters at once” ");
  }
}
