package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DecisionRaceTest {

  private final TestBlog blog = new TestBlog();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void ofTwoModeratorsWhoDecideTwoHundredCommentsInOppositeWaysEachTimeOneWins() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      ids.add(blog.submit(TestBlog.from("Maud", "Remarque " + i)));
    }

    List<List<DecisionOutcome>> outcomes =
        atOnce(
            List.of(ids, ids),
            List.of(Verdict.APPROVE, Verdict.REJECT),
            List.of("Odile", "Jeanne"));

    for (int i = 0; i < 200; i++) {
      long id = ids.get(i);
      boolean odileWon = outcomes.get(0).get(i) instanceof Decided;
      DecisionOutcome lost = outcomes.get(odileWon ? 1 : 0).get(i);
      Verdict verdict = odileWon ? Verdict.APPROVE : Verdict.REJECT;
      String winner = odileWon ? "Odile" : "Jeanne";
      assertThat(outcomes.get(odileWon ? 0 : 1).get(i)).isEqualTo(new Decided(id, 0));
      assertThat(lost).isEqualTo(new AlreadyDecided(winner, verdict, blog.clock.instant()));
      assertThat(blog.audit().of(id))
          .extracting(AuditEntry::action)
          .containsExactly(Action.SUBMITTED, Action.SCREENED, verdict.action());
      assertThat(blog.audit().of(id)).last().extracting(AuditEntry::actor).isEqualTo(winner);
    }
    assertThat(blog.queue().waitingCount()).isZero();
  }

  @Test
  void moderatorsWhoRejectDifferentCopiesOfOneTextAtOnceDoNotLockEachOtherOut() throws Exception {
    List<List<Long>> copies = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int text = 0; text < 60; text++) {
      for (int copy = 0; copy < 3; copy++) {
        String client = "client " + (text + copy) % 3;
        Submission submission =
            new Submission(THREAD, null, "Promo", "Achetez " + text, null, client);
        copies.get((text + copy) % 3).add(blog.submit(submission));
      }
    }

    List<List<DecisionOutcome>> outcomes =
        atOnce(
            copies,
            List.of(Verdict.SPAM, Verdict.REJECT, Verdict.REJECT),
            List.of("Odile", "Jeanne", "Paul"));

    long decided =
        outcomes.stream()
            .flatMap(List::stream)
            .filter(Decided.class::isInstance)
            .mapToLong(outcome -> 1 + ((Decided) outcome).alsoFolded())
            .sum();
    assertThat(decided).isEqualTo(180);
    assertThat(
            blog.sql(
                "select count(*) from audit_entry where action in ('REJECTED', 'MARKED_SPAM')"))
        .containsExactly("180");
  }

  /** Each moderator decides the comments of their own list, in its order. */
  private List<List<DecisionOutcome>> atOnce(
      List<List<Long>> lists, List<Verdict> verdicts, List<String> moderators) throws Exception {
    CyclicBarrier start = new CyclicBarrier(moderators.size());
    ExecutorService threads = Executors.newFixedThreadPool(moderators.size());
    try {
      List<Future<List<DecisionOutcome>>> futures = new ArrayList<>();
      for (int m = 0; m < moderators.size(); m++) {
        Verdict verdict = verdicts.get(m);
        String moderator = moderators.get(m);
        List<Long> ids = lists.get(m);
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  List<DecisionOutcome> outcomes = new ArrayList<>();
                  for (long id : ids) {
                    outcomes.add(
                        blog.queue().decide(new Decision(id, 0, verdict, "Motif.", moderator)));
                  }
                  return outcomes;
                }));
      }
      List<List<DecisionOutcome>> all = new ArrayList<>();
      for (Future<List<DecisionOutcome>> future : futures) {
        all.add(future.get());
      }
      return all;
    } finally {
      threads.shutdownNow();
    }
  }
}
