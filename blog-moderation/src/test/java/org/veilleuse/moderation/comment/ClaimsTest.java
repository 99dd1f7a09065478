package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClaimsTest {

  private final TestBlog blog = new TestBlog();
  private final ReviewQueue queue = blog.queue();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private final Claims claims = blog.claims();

  @Test
  void whoeverComesFirstHasItUntilItIsFreedOrTheLeaseEnds() throws SubmissionRefused {
    long id = blog.submit(from("Maud", "Merci."));
    assertThat(claims.claim(id, "Odile")).isTrue();
    assertThat(claims.claim(id, "Jeanne")).isFalse();
    assertThat(claims.of(List.of(id)).get(id).moderator()).isEqualTo("Odile");

    claims.free(id, "Jeanne");
    assertThat(claims.of(List.of(id))).hasSize(1);
    claims.free(id, "Odile");
    assertThat(claims.claim(id, "Jeanne")).isTrue();

    blog.clock.advance(Claims.LEASE.minusSeconds(1));
    assertThat(claims.claim(id, "Jeanne")).as("renewed").isTrue();
    blog.clock.advance(Claims.LEASE.minusSeconds(1));
    assertThat(claims.claim(id, "Odile")).isFalse();
    blog.clock.advance(Duration.ofSeconds(1));
    assertThat(claims.of(List.of(id))).isEmpty();
    assertThat(claims.claim(id, "Odile")).isTrue();
  }

  @Test
  void aClaimBindsNobody() throws SubmissionRefused {
    long id = blog.submit(from("Maud", "Merci."));
    claims.claim(id, "Jeanne");
    assertThat(blog.approve(id)).isEqualTo(new Decided(id, 0));
  }

  @Test
  void nothingElseThanAWaitingCommentCanBeClaimed() throws SubmissionRefused {
    long published = blog.publish(from("Maud", "Merci."));
    assertThat(claims.claim(published, "Odile")).isFalse();
    assertThat(claims.claim(-1, "Odile")).isFalse();
    assertThat(claims.of(List.of())).isEmpty();
  }
}
