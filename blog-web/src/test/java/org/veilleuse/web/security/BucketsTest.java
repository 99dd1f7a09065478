package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

  private final Buckets buckets = new Buckets(3, Duration.ofDays(1));

  @Test
  void aKeyHasAsManyTokensAsTheCapacityAndThenHasToWait() {
    for (int i = 0; i < 3; i++) {
      assertThat(buckets.take("a")).isZero();
    }
    assertThat(buckets.take("a")).isPositive().isLessThanOrEqualTo(Duration.ofHours(8));
  }

  @Test
  void oneKeyDoesNotTakeFromAnother() {
    for (int i = 0; i < 10; i++) {
      buckets.take("a");
    }
    assertThat(buckets.take("b")).isZero();
    assertThat(buckets.hasOne("a")).isFalse();
    assertThat(buckets.hasOne("b")).isTrue();
  }

  @Test
  void lookingTakesNothing() {
    for (int i = 0; i < 10; i++) {
      assertThat(buckets.hasOne("a")).isTrue();
    }
    assertThat(buckets.take("a")).isZero();
  }

  @Test
  void askingInVainDoesNotMakeTheWaitLonger() {
    for (int i = 0; i < 1000; i++) {
      buckets.take("a");
    }
    assertThat(buckets.take("a")).isLessThanOrEqualTo(Duration.ofHours(8));
  }

  @Test
  void aFloodOfKeysIsForgottenBeforeItFillsTheMemory() {
    int keys = 150_000;
    for (int i = 0; i < keys; i++) {
      buckets.take("k" + i);
    }
    // A key that was forgotten has all its tokens again; one that is known has two.
    int known = 0;
    for (int i = keys - 1; i >= 0; i--) {
      buckets.take("k" + i);
      buckets.take("k" + i);
      known += buckets.hasOne("k" + i) ? 0 : 1;
    }
    assertThat(known).isPositive().isLessThan(keys - 20_000);
  }
}
