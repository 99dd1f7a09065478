package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.web.testing.Configured;
import org.veilleuse.web.testing.SetClock;

class CommentLimiterTest {

  private int next;

  private final SetClock clock = new SetClock(Instant.parse("2026-11-24T22:00:00Z"));
  private final CommentLimiter limiter =
      new CommentLimiter(
          new SiteKey(new byte[32]),
          clock,
          Configured.settings(Map.of("blog.comments.per-hour", "3")));

  @Test
  void anAddressMaySendSoManyAnHourAndIsToldHowLongToWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(limiter.take("192.0.2.1", "comment " + next++)).isZero();
    }
    assertThat(limiter.take("192.0.2.1", "comment " + next++))
        .isPositive()
        .isLessThanOrEqualTo(Duration.ofMinutes(20));
  }

  @Test
  void anotherAddressIsNotHeldBack() {
    for (int i = 0; i < 10; i++) {
      limiter.take("192.0.2.1", "comment " + next++);
    }
    assertThat(limiter.take("192.0.2.2", "comment " + next++)).isZero();
  }

  @Test
  void theNextDayNobodyKnowsTheAddressAnyMore() {
    for (int i = 0; i < 10; i++) {
      limiter.take("192.0.2.1", "comment " + next++);
    }
    clock.move(Duration.ofHours(1));
    assertThat(limiter.take("192.0.2.1", "comment " + next++)).as("the same day").isPositive();
    clock.move(Duration.ofHours(1));
    assertThat(limiter.take("192.0.2.1", "comment " + next++)).as("after midnight").isZero();
  }

  @Test
  void theSameCommentSentAgainCountsOnce() {
    for (int i = 0; i < 50; i++) {
      assertThat(limiter.take("192.0.2.1", "post-1", "", "Iris", "bonjour")).isZero();
    }
    assertThat(limiter.take("192.0.2.1", "post-1", "", "Iris", "bonsoir")).isZero();
  }
}
