package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CommenterHistoriesTest {

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

  @Test
  void aPseudonymsCommentsAreCountedByWhatBecameOfThem() throws SubmissionRefused {
    blog.publish(from("Rémi", "Un."));
    var first = blog.clock.instant();
    blog.publish(from("Rémi", "Deux."));
    long spam = blog.submit(from("Rémi", "Trois."));
    queue.decide(new Decision(spam, 0, Verdict.SPAM, null, "Odile"));
    blog.submit(from("Rémi", "Quatre."));
    blog.submit(from("Maud", "Cinq."));

    Map<String, CommenterHistory> known = blog.histories().of(List.of("Rémi", "Maud", "Nemo"));
    assertThat(known).containsOnlyKeys("Rémi", "Maud");
    assertThat(known.get("Rémi")).isEqualTo(new CommenterHistory(2, 1, 1, first));
    assertThat(known.get("Maud").waiting()).isEqualTo(1);
    assertThat(blog.histories().of(List.of())).isEmpty();
  }
}
