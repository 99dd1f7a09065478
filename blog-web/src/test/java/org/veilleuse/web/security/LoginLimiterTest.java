package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LoginLimiterTest {

  private final LoginLimiter limiter = new LoginLimiter();

  @Test
  void afterSixTriesAnAddressMayNotTryThatLogin() {
    for (int i = 0; i < 6; i++) {
      assertThat(limiter.mayTry("192.0.2.1", "odile")).isTrue();
    }
    assertThat(limiter.mayTry("192.0.2.1", "odile")).isFalse();
  }

  @Test
  void aHundredTriesAtTheSameMomentAreSixToo() {
    long let =
        IntStream.range(0, 100)
            .parallel()
            .filter(i -> limiter.mayTry("192.0.2.1", "odile"))
            .count();
    assertThat(let).isEqualTo(6);
  }

  @Test
  void whoeverKnowsTheLoginCannotLockItForAnotherAddress() {
    for (int i = 0; i < 1000; i++) {
      limiter.mayTry("192.0.2." + i % 200, "odile");
    }
    assertThat(limiter.mayTry("198.51.100.7", "odile")).isTrue();
  }

  @Test
  void anAddressMayNotTryOneLoginAfterTheOther() {
    for (int i = 0; i < 30; i++) {
      assertThat(limiter.mayTry("192.0.2.1", "login" + i)).isTrue();
    }
    assertThat(limiter.mayTry("192.0.2.1", "another")).isFalse();
    assertThat(limiter.mayTry("192.0.2.2", "another")).isTrue();
  }

  @Test
  void signingInCostsNothing() {
    for (int i = 0; i < 100; i++) {
      assertThat(limiter.mayTry("192.0.2.1", "odile")).isTrue();
      limiter.succeeded("192.0.2.1", "odile");
    }
  }

  @Test
  void thatALoginIsWrittenAnotherWayDoesNotGiveMoreTries() {
    for (String written : new String[] {"odile", "ODILE", " odile", "odile ", "Odile", "odilE"}) {
      assertThat(limiter.mayTry("192.0.2.1", written)).isTrue();
    }
    assertThat(limiter.mayTry("192.0.2.1", "odile")).isFalse();
  }

  @Test
  void aHugeOrEmptyLoginIsCountedLikeAnother() {
    String huge = "a".repeat(1_000_000);
    for (int i = 0; i < 6; i++) {
      assertThat(limiter.mayTry("192.0.2.1", huge + i)).isTrue();
      assertThat(limiter.mayTry("192.0.2.2", "")).isTrue();
    }
    assertThat(limiter.mayTry("192.0.2.1", huge)).isFalse();
    assertThat(limiter.mayTry("192.0.2.2", "")).isFalse();
  }
}
