package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many at once, without taking turns: as it is when several processes write. */
class AuditRaceTest {

  private static final int COMMENTS = 1000;

  private final TestBlog blog = new TestBlog();
  private final ExecutorService threads = Executors.newFixedThreadPool(3);

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    threads.shutdownNow();
    blog.close();
  }

  @Test
  void ofAThousandCommentsDecidedInOppositeWaysAtOnceEachHasOneWinnerAndTheChainIsUnbroken()
      throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < COMMENTS; i++) {
      ids.add(blog.submit(TestBlog.from("Maud", "Remarque " + i)));
    }
    CyclicBarrier together = new CyclicBarrier(2);
    AtomicBoolean done = new AtomicBoolean();
    Future<Integer> one = threads.submit(decide(ids, Verdict.APPROVE, "Odile", together));
    Future<Integer> other = threads.submit(decide(ids, Verdict.REJECT, "Jeanne", together));
    Future<List<Object>> meanwhile = threads.submit(() -> verifyUntil(done));

    int odile = one.get();
    int jeanne = other.get();
    done.set(true);

    assertThat(odile + jeanne).isEqualTo(COMMENTS);
    assertThat(odile).isPositive();
    assertThat(jeanne).isPositive();
    assertThat(meanwhile.get()).as("seen while it was going on").isEmpty();
    AuditVerification verified = blog.audit().verify(null);
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.comments().problems()).isEmpty();
    assertThat(verified.read()).isEqualTo(1 + 3 * COMMENTS);
    assertThat(verified.mark().position()).isEqualTo(1 + 3 * COMMENTS);
    assertThat(
            blog.sql(
                "select count(*), count(distinct comment_id) from audit_entry"
                    + " where action in ('APPROVED', 'REJECTED')"))
        .containsExactly(COMMENTS + "|" + COMMENTS);
  }

  private Callable<Integer> decide(
      List<Long> ids, Verdict verdict, String moderator, CyclicBarrier together) {
    return () -> {
      int won = 0;
      for (long id : ids) {
        together.await(1, TimeUnit.MINUTES); // Both decide this one now.
        Decision decision = new Decision(id, 0, verdict, "Motif.", moderator);
        won += blog.queue().decide(decision) instanceof Decided ? 1 : 0;
      }
      return won;
    };
  }

  // With a breath between: verifying without one takes the time that the race needs.
  private List<Object> verifyUntil(AtomicBoolean done) throws InterruptedException {
    List<Object> seen = new ArrayList<>();
    while (!done.get()) {
      Thread.sleep(100);
      AuditVerification verified = blog.audit().verify(null);
      seen.addAll(verified.problems());
      seen.addAll(verified.comments().problems());
    }
    return seen;
  }

  @Test
  void whatIsRolledBackLeavesNoGap() throws Exception {
    long id = blog.publish(TestBlog.from("Maud", "Merci."));
    AuditMark before = blog.audit().mark();
    blog.transaction.begin();
    blog.audit().add("Odile", Action.REJECTED, id, null);
    blog.transaction.rollback();
    assertThat(blog.audit().mark()).isEqualTo(before);
    blog.publish(TestBlog.from("Rémi", "Merci aussi."));
    assertThat(blog.audit().verify(before).problems()).isEmpty();
  }

  @Test
  void severalEntriesOfOneTransactionAreChained() throws Exception {
    long id = blog.publish(TestBlog.from("Maud", "Merci."));
    blog.transaction.begin();
    for (int i = 0; i < 120; i++) {
      blog.audit().add("Odile", Action.APPROVED, id, "n° " + i);
    }
    blog.transaction.commit();
    assertThat(blog.audit().verify(null).problems()).isEmpty();
    assertThat(blog.audit().mark().position()).isEqualTo(124);
  }
}
