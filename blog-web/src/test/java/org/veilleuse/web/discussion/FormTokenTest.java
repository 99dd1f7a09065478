package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.web.testing.SetClock;

class FormTokenTest {

  private static final SiteKey KEY = new SiteKey(new byte[32]);
  private static final ThreadId THREAD = new ThreadId("post-1");

  private final SetClock clock = new SetClock(Instant.parse("2026-11-24T10:00:00Z"));
  private final FormToken tokens = new FormToken(KEY, clock);
  private final String token = tokens.make(THREAD);

  @Test
  void aTokenIsValidForItsThread() {
    assertThat(tokens.isValid(token, THREAD)).isTrue();
    assertThat(tokens.isValid(token, new ThreadId("post-11"))).isFalse();
  }

  @Test
  void itIsTheSameForAllReadersOfAnHourAndAnotherAfterIt() {
    clock.move(Duration.ofMinutes(59));
    assertThat(tokens.make(THREAD)).isEqualTo(token);
    clock.move(Duration.ofMinutes(1));
    assertThat(tokens.make(THREAD)).isNotEqualTo(token);
  }

  @Test
  void itIsValidForADayAndAnHourAndNoLonger() {
    clock.move(Duration.ofHours(24).plusMinutes(59));
    assertThat(tokens.isValid(token, THREAD)).isTrue();
    clock.move(Duration.ofMinutes(1));
    assertThat(tokens.isValid(token, THREAD)).isFalse();
    clock.move(Duration.ofHours(1));
    assertThat(tokens.isValid(token, THREAD)).as("26 hours old").isFalse();
  }

  @Test
  void aTokenOfTheFutureIsNotValid() {
    clock.move(Duration.ofHours(1));
    String future = tokens.make(THREAD);
    clock.move(Duration.ofHours(-1));
    assertThat(tokens.isValid(future, THREAD)).isFalse();
  }

  @Test
  void anotherSitesTokenIsNotValid() {
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(tokens.isValid(new FormToken(new SiteKey(other), clock).make(THREAD), THREAD))
        .isFalse();
  }

  @Test
  void aTokenWithAnyCharacterChangedIsNotValid() {
    for (int i = 0; i < token.length(); i++) {
      char changed = token.charAt(i) == 'A' ? 'B' : 'A';
      String altered = token.substring(0, i) + changed + token.substring(i + 1);
      assertThat(tokens.isValid(altered, THREAD)).as(altered).isFalse();
    }
  }

  @Test
  void theSameHourWrittenAnotherWayIsNotValid() {
    String signature = token.substring(token.indexOf('.'));
    String hour = token.substring(0, token.indexOf('.'));
    for (String written : new String[] {"+" + hour, "0" + hour, " " + hour, hour + " ", "-1", ""}) {
      assertThat(tokens.isValid(written + signature, THREAD)).as(written).isFalse();
    }
    assertThat(tokens.isValid(token + token, THREAD)).isFalse();
    assertThat(tokens.isValid(hour + ".", THREAD)).isFalse();
    assertThat(tokens.isValid(hour, THREAD)).isFalse();
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        ".",
        "..",
        "a.b",
        "-9223372036854775808.x",
        "9223372036854775807.x",
        "99999999999999999999999.x",
        "\u0000",
        "🙂.🙂"
      })
  void garbageIsNotValid(String garbage) {
    assertThat(tokens.isValid(garbage, THREAD)).isFalse();
  }

  @Test
  void aHugeTokenIsNotValid() {
    assertThat(tokens.isValid("1".repeat(5_000_000), THREAD)).isFalse();
    assertThat(tokens.isValid(token + "A".repeat(5_000_000), THREAD)).isFalse();
  }
}
