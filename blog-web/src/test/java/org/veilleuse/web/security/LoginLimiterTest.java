package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LoginLimiterTest {

  private final LoginLimiter limiter = new LoginLimiter();

  @Test
  void afterSixFailuresAnAddressMayNotTryThatLogin() {
    for (int i = 0; i < 6; i++) {
      assertThat(limiter.mayTry("192.0.2.1", "odile")).isTrue();
      limiter.failed("192.0.2.1", "odile");
    }
    assertThat(limiter.mayTry("192.0.2.1", "odile")).isFalse();
  }

  @Test
  void whoeverKnowsTheLoginCannotLockItForAnotherAddress() {
    for (int i = 0; i < 1000; i++) {
      limiter.failed("192.0.2." + i % 200, "odile");
    }
    assertThat(limiter.mayTry("198.51.100.7", "odile")).isTrue();
  }

  @Test
  void anAddressMayNotTryOneLoginAfterTheOther() {
    for (int i = 0; i < 30; i++) {
      assertThat(limiter.mayTry("192.0.2.1", "login" + i)).isTrue();
      limiter.failed("192.0.2.1", "login" + i);
    }
    assertThat(limiter.mayTry("192.0.2.1", "another")).isFalse();
    assertThat(limiter.mayTry("192.0.2.2", "another")).isTrue();
  }

  @Test
  void tryingWithoutFailingCostsNothing() {
    for (int i = 0; i < 100; i++) {
      assertThat(limiter.mayTry("192.0.2.1", "odile")).isTrue();
    }
  }

  @Test
  void thatALoginIsWrittenAnotherWayDoesNotGiveMoreTries() {
    for (String written : new String[] {"odile", "ODILE", " odile", "odile ", "Odile", "odilE"}) {
      limiter.failed("192.0.2.1", written);
    }
    assertThat(limiter.mayTry("192.0.2.1", "odile")).isFalse();
  }

  @Test
  void aHugeOrEmptyLoginIsCountedLikeAnother() {
    String huge = "a".repeat(1_000_000);
    for (int i = 0; i < 6; i++) {
      limiter.failed("192.0.2.1", huge + i);
      limiter.failed("192.0.2.2", "");
    }
    assertThat(limiter.mayTry("192.0.2.1", huge)).isFalse();
    assertThat(limiter.mayTry("192.0.2.2", "")).isFalse();
  }
}
