package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.CommenterId;
import org.veilleuse.moderation.comment.SiteKey;

class CommenterCookieTest {

  private final CommenterCookie cookie = under("one key of a site, 32 bytes or more");

  @Test
  void whatWeSignedIsReadAgain() {
    CommenterId id = CommenterId.random();
    assertThat(cookie.read(cookie.signed(id))).isEqualTo(id);
  }

  @Test
  void whatAnybodyElseWroteIsNoIdentity() {
    CommenterId id = CommenterId.random();
    String good = cookie.signed(id);
    String another = cookie.signed(CommenterId.random());
    for (String forged :
        new String[] {
          null,
          "",
          ".",
          id.value(),
          id.value() + ".",
          id.value() + another.substring(another.indexOf('.')),
          good + "A",
          good.substring(0, good.length() - 1),
          " " + good,
          "é".repeat(22) + good.substring(22),
          under("another key of another site, also 32").signed(id),
          "x".repeat(100_000) + "."
        }) {
      assertThat(cookie.read(forged)).as(forged).isNull();
    }
  }

  private static CommenterCookie under(String secret) {
    return new CommenterCookie(new SiteKey(secret.getBytes(StandardCharsets.UTF_8)), null);
  }
}
