package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RepeatedSubmissionTest {

  private final TestBlog blog = new TestBlog();
  private final Comments comments = blog.comments();

  @BeforeEach
  void openTheThread() {
    comments.openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void theSameSubmissionIsStoredOnceAndGetsTheSameReceipt() throws SubmissionRefused {
    Receipt first = comments.submit(from("Maud", "Merci."));
    blog.clock.advance(SubmissionKeys.VALIDITY.minusSeconds(1));

    assertThat(comments.submit(from("Maud", "Merci."))).isEqualTo(first);
    assertThat(blog.queue().waitingCount()).isEqualTo(1);
  }

  @Test
  void anythingDifferentIsAnotherSubmission() throws SubmissionRefused {
    long parent = blog.publish(from("Odile", "Bienvenue."));
    Set<String> receipts = new TreeSet<>();
    for (Submission submission :
        List.of(
            from("Maud", "Merci."),
            from("Maud B.", "Merci."),
            from("Maud", "Merci !"),
            new Submission(THREAD, parent, "Maud", "Merci.", null, "192.0.2.1"),
            new Submission(THREAD, null, "Maud", "Merci.", null, "192.0.2.2"),
            new Submission(THREAD, null, "Maud", "Merci.", null, null))) {
      receipts.add(comments.submit(submission).token());
    }
    assertThat(receipts).hasSize(6);
  }

  @Test
  void anotherReadersSameWordsAreStoredWithAReceiptOfTheirOwnAndFolded() throws SubmissionRefused {
    Receipt mine = comments.submit(from("Maud", "Merci."));
    Receipt theirs =
        comments.submit(new Submission(THREAD, null, "Inès", "merci.", null, "198.51.100.9"));

    assertThat(theirs).isNotEqualTo(mine);
    QueuePage page = blog.queue().waiting(null, 10);
    assertThat(page.items()).singleElement().extracting(QueueItem::identical).isEqualTo(1);
    assertThat(page.total()).isEqualTo(1);
    assertThat(blog.queue().waitingCount()).isEqualTo(2);
  }

  @Test
  void afterTenMinutesTheSameWordsAreANewSubmission() throws SubmissionRefused {
    Receipt first = comments.submit(from("Maud", "Merci."));
    blog.clock.advance(SubmissionKeys.VALIDITY);

    Receipt second = comments.submit(from("Maud", "Merci."));

    assertThat(second).isNotEqualTo(first);
    assertThat(comments.submit(from("Maud", "Merci."))).isEqualTo(second);
    assertThat(blog.queue().waitingCount()).isEqualTo(2);
  }

  @Test
  void thePurgeForgetsExpiredSubmissionsOnly() throws Exception {
    comments.submit(from("Maud", "Merci."));
    blog.clock.advance(Duration.ofMinutes(6));
    Receipt recent = comments.submit(from("Inès", "Bravo."));
    blog.clock.advance(Duration.ofMinutes(6));

    assertThat(comments.purgeExpired()).isEqualTo(1);
    assertThat(blog.sql("select * from submission_key")).hasSize(1);
    assertThat(comments.submit(from("Inès", "Bravo."))).isEqualTo(recent);
  }

  @Test
  void fiftySameSubmissionsAtOnceGiveOneCommentAndOneReceipt() throws Exception {
    List<Receipt> receipts = atOnce(50, () -> comments.submit(from("Maud", "Merci.")));

    assertThat(receipts).hasSize(50);
    assertThat(Set.copyOf(receipts)).hasSize(1);
    assertThat(blog.sql("select count(*) from comments")).containsExactly("1");
    assertThat(blog.audit().latest(100))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SCREENED, Action.SUBMITTED, Action.THREAD_OPENED);
  }

  @Test
  void fiftyAtOnceAfterTheKeyExpiredGiveOneMoreComment() throws Exception {
    comments.submit(from("Maud", "Merci."));
    blog.clock.advance(SubmissionKeys.VALIDITY);

    List<Receipt> receipts = atOnce(50, () -> comments.submit(from("Maud", "Merci.")));

    assertThat(Set.copyOf(receipts)).hasSize(1);
    assertThat(blog.sql("select count(*) from comments")).containsExactly("2");
  }

  @Test
  void aPurgeInTheMiddleOfSubmissionsLosesNone() throws Exception {
    List<Callable<Receipt>> calls = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      calls.add(() -> comments.submit(from("Maud", "Merci.")));
      calls.add(
          () -> {
            blog.clock.advance(SubmissionKeys.VALIDITY);
            comments.purgeExpired();
            return null;
          });
    }
    Collections.shuffle(calls, new java.util.Random(5));

    for (Receipt receipt : atOnce(calls)) {
      if (receipt != null) {
        assertThat(comments.byReceipt(receipt.token())).isPresent();
      }
    }
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    return atOnce(Collections.nCopies(times, call));
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    CyclicBarrier start = new CyclicBarrier(calls.size());
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> call : calls) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return call.call();
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
