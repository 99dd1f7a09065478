package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TakingBackTest {

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

  private static Submission same(int from) {
    return new Submission(
        THREAD, null, "Promo", "Rejoignez mon réseau !", null, "198.51.100." + from);
  }

  private final TakingBack takingBack = blog.takingBack();

  @Test
  void aPublishedCommentWaitsAgainIsGoneFromThePageAndTheTrailSaysWho() throws SubmissionRefused {
    long id = blog.publish(from("Maud", "Merci."));
    blog.changed.clear();

    assertThat(takingBack.takeBack(id, 1, "Jeanne")).isEqualTo(TakingBack.Outcome.TAKEN_BACK);

    assertThat(blog.comments().published(THREAD)).isEmpty();
    assertThat(blog.changed).containsExactly(THREAD);
    assertThat(blog.decided().latest(null, 9).items()).isEmpty();
    QueueItem again = queue.item(id).orElseThrow();
    assertThat(again.version()).isEqualTo(2);
    assertThat(blog.audit().of(id))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(Action.TAKEN_BACK);
              assertThat(entry.actor()).isEqualTo("Jeanne");
              assertThat(entry.detail()).isEqualTo("{was=APPROVED status=HELD} Odile");
            });
    assertThat(blog.audit().verify(null).well()).isTrue();
    assertThat(queue.decide(new Decision(id, 2, Verdict.APPROVE, null, "Jeanne")))
        .isEqualTo(new Decided(id, 0));
  }

  @Test
  void allThatWasRejectedTogetherComesBackAsOneItem() throws SubmissionRefused {
    long first = blog.submit(same(1));
    long second = blog.submit(same(2));
    blog.clock.advance(Duration.ofSeconds(1));
    queue.decide(new Decision(second, 0, Verdict.REJECT, "Publicité.", "Odile"));
    long later = blog.submit(same(3));
    blog.changed.clear();

    assertThat(takingBack.takeBack(second, 1, "Odile")).isEqualTo(TakingBack.Outcome.TAKEN_BACK);

    List<QueueItem> items = queue.waiting(null, 9).items();
    assertThat(items).extracting(QueueItem::id).containsExactly(first);
    assertThat(items.get(0).identical()).isEqualTo(2);
    assertThat(queue.item(later)).isPresent();
    assertThat(blog.audit().of(first))
        .last()
        .extracting(AuditEntry::action)
        .isEqualTo(Action.TAKEN_BACK);
    assertThat(blog.changed).isEmpty();
  }

  @Test
  void whatWasDecidedOfTheSameTextAtAnotherTimeStays() throws SubmissionRefused {
    long early = blog.submit(same(1));
    queue.decide(new Decision(early, 0, Verdict.SPAM, null, "Odile"));
    long late = blog.submit(same(2));
    queue.decide(new Decision(late, 0, Verdict.SPAM, null, "Odile"));

    takingBack.takeBack(late, 1, "Odile");

    assertThat(queue.item(early)).isEmpty();
    assertThat(queue.item(late)).isPresent();
  }

  @Test
  void nothingIsTakenBackTwiceNorOfAnotherVersionNorWhatWasDecidedElsewhere()
      throws SubmissionRefused {
    long id = blog.publish(from("Maud", "Merci."));
    assertThat(takingBack.takeBack(id, 0, "Odile")).isEqualTo(TakingBack.Outcome.CHANGED);
    assertThat(takingBack.takeBack(id, 2, "Odile")).isEqualTo(TakingBack.Outcome.CHANGED);
    assertThat(blog.comments().published(THREAD)).hasSize(1);
    takingBack.takeBack(id, 1, "Odile");
    assertThat(takingBack.takeBack(id, 1, "Odile")).isEqualTo(TakingBack.Outcome.CHANGED);
    assertThat(takingBack.takeBack(id, 2, "Odile")).isEqualTo(TakingBack.Outcome.CHANGED);
    assertThat(takingBack.takeBack(-1, 1, "Odile")).isEqualTo(TakingBack.Outcome.UNKNOWN);
    assertThatThrownBy(() -> takingBack.takeBack(id, 1, " "))
        .isInstanceOf(IllegalArgumentException.class);

    blog.comments()
        .importDecided(
            THREAD,
            "wordpress",
            List.of(
                new ImportedComment(
                    "1", null, "Rémi", null, "Vieux.", blog.clock.instant(), Status.PUBLISHED)),
            "Odile");
    long imported = blog.comments().published(THREAD).get(0).id();
    assertThat(takingBack.takeBack(imported, 0, "Odile")).isEqualTo(TakingBack.Outcome.CHANGED);
    assertThat(blog.comments().published(THREAD)).hasSize(1);
  }

  @Test
  void ofTwoWhoTakeBackAtOnceOneDoes() throws Exception {
    for (int round = 0; round < 20; round++) {
      long id = blog.publish(from("Maud", "Remarque " + round));
      ExecutorService people = Executors.newFixedThreadPool(2);
      try {
        Callable<TakingBack.Outcome> undo = () -> blog.takingBack().takeBack(id, 1, "Odile");
        List<TakingBack.Outcome> outcomes = new ArrayList<>();
        for (Future<TakingBack.Outcome> outcome : people.invokeAll(List.of(undo, undo))) {
          outcomes.add(outcome.get());
        }
        assertThat(outcomes)
            .containsExactlyInAnyOrder(TakingBack.Outcome.TAKEN_BACK, TakingBack.Outcome.CHANGED);
      } finally {
        people.shutdownNow();
      }
    }
  }
}
