package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

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

  private long says(CommenterId who, String name, String text) throws SubmissionRefused {
    blog.clock.advance(Duration.ofSeconds(1));
    Comments comments = blog.comments();
    Submission sent = new Submission(THREAD, null, name, text, null, "192.0.2.1", who);
    return comments.byReceipt(comments.submit(sent).token()).orElseThrow().id();
  }

  private void decide(long id, Verdict verdict) {
    queue.decide(new Decision(id, 0, verdict, "Non.", "Odile"));
  }

  @Test
  void whoeverSignsAsARegularHasNoneOfTheRegularsHistory() throws Exception {
    CommenterId remi = CommenterId.random();
    decide(says(remi, "Rémi", "Un."), Verdict.APPROVE);
    Instant first = blog.clock.instant();
    decide(says(remi, "Rémi D.", "Deux, idiot."), Verdict.APPROVE);
    decide(says(remi, "Rémi", "Trois, danger."), Verdict.REJECT);
    decide(says(remi, "Rémi", "Quatre, idiot."), Verdict.SPAM);
    long own = says(remi, "Rémi", "Cinq, danger.");
    long stranger = says(CommenterId.random(), "Rémi", "Six.");
    Instant seen = blog.clock.instant();

    Map<Long, CommenterHistory> known = blog.histories().of(List.of(own, stranger, -1L));
    assertThat(known).containsOnlyKeys(own, stranger);
    assertThat(known.get(own))
        .isEqualTo(
            new CommenterHistory(
                true, 2, 2, 1, Map.of(PatternId.INSULT, 2, PatternId.THREAT, 1), first));
    assertThat(known.get(own).patterns().keySet())
        .containsExactly(PatternId.INSULT, PatternId.THREAT);
    assertThat(known.get(stranger)).isEqualTo(new CommenterHistory(true, 0, 0, 1, Map.of(), seen));
    assertThat(known.toString()).doesNotContain(remi.value());
    assertThat(blog.histories().of(List.of())).isEmpty();
    assertThat(blog.histories().of(List.of(-1L))).isEmpty();
  }

  @Test
  void whereNobodyIsKnownThePseudonymSpeaksAndSaysSo() throws Exception {
    decide(says(CommenterId.random(), "Rémi", "Un « idiot » cité."), Verdict.APPROVE);
    Instant first = blog.clock.instant();
    long waiting = says(CommenterId.random(), "Rémi", "Deux.");
    blog.sql("update comments set commenter = null where id = " + waiting);

    assertThat(blog.histories().of(List.of(waiting)).get(waiting))
        .isEqualTo(new CommenterHistory(false, 1, 0, 1, Map.of(), first));
  }

  @Test
  void aPageOfThemIsReadInAFewQueries() throws Exception {
    List<Long> page = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      page.add(says(CommenterId.random(), "Rémi " + i, "Message " + i));
    }
    assertThat(blog.reads(() -> blog.histories().of(page))).isEqualTo(4);
  }
}
