package org.veilleuse.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.ReportedBlog;
import org.veilleuse.moderation.comment.Verdict;

class ReportRaceTest {

  private final ReportedBlog blog = new ReportedBlog();
  private final Reports reports =
      new Reports(blog.entities(), blog.transactions(), blog.clock(), blog.key(), blog.looks());

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void theSameReportSentManyTimesAtOnceIsOneWithOneReceipt() throws Exception {
    long id = blog.published("Rémi", "Viens.");
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      work.add(() -> make(id, "198.51.100.1"));
    }

    assertThat(atOnce(work)).hasSize(8).containsOnly(atOnce(work).get(0));
    assertThat(blog.sql("select count(*) from report")).containsExactly("1");
    assertThat(blog.sql("select reports from second_look")).containsExactly("1");
  }

  @Test
  void manyReportsAtOnceBringACommentBackOnce() throws Exception {
    long id = blog.published("Rémi", "Viens.");
    List<Callable<String>> work = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      String network = "198.51.100." + i;
      work.add(() -> make(id, network));
    }
    atOnce(work);

    assertThat(blog.sql("select state, reports from second_look")).containsExactly("QUEUED|8");
    assertThat(blog.sql("select count(*) from audit_entry where action = 'BROUGHT_BACK'"))
        .containsExactly("1");
    assertThat(blog.audit().verify(null).problems()).isEmpty();
  }

  @Test
  void ofThoseWhoDecideAtOnceWhileReportsComeOneWins() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.add(blog.published("Rémi " + i, "Viens."));
      blog.held("Paul " + i, "Viens.");
      for (int reader = 1; reader <= 3; reader++) {
        make(ids.get(i), "198.51.100." + reader);
      }
    }
    Instant seen = blog.clock().instant();
    blog.advance(Duration.ofSeconds(1));
    List<Callable<String>> work = new ArrayList<>();
    for (long id : ids) {
      for (Verdict verdict : List.of(Verdict.APPROVE, Verdict.REJECT)) {
        Decision decision =
            new Decision(
                id,
                1,
                verdict,
                verdict == Verdict.REJECT ? "Non." : null,
                "Léa",
                null,
                false,
                seen);
        work.add(() -> blog.queue().decide(decision) instanceof Decided ? "won" : "lost");
      }
      work.add(() -> make(id, "198.51.100.9"));
    }

    List<String> results = atOnce(work);

    assertThat(results.stream().filter("won"::equals)).hasSize(12);
    assertThat(
            blog.sql("select count(*) from comments where version = 2 and pseudonym like 'Rémi%'"))
        .containsExactly("12");
    assertThat(
            blog.sql(
                "select count(*) from comments c join second_look l on l.comment_id = c.id"
                    + " where (c.status = 'PUBLISHED') <> (l.state = 'KEPT')"))
        .containsExactly("0");
    // Whether it came before the decision or after it, nobody has read the last report.
    assertThat(
            blog.sql(
                "select count(*) from second_look"
                    + " where state = 'KEPT' and (reports <> 1 or earlier <> 3)"))
        .containsExactly("0");
    assertThat(blog.audit().verify(null).problems()).isEmpty();
  }

  private String make(long id, String network) {
    try {
      return reports.make(new NewReport(id, ReportReason.SPAM, null, network), 3).token();
    } catch (ReportRefused e) {
      return e.reason().toString();
    }
  }

  private static List<String> atOnce(List<Callable<String>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<String> results = new ArrayList<>();
      for (Future<String> done : threads.invokeAll(work)) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
