package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;
import static org.veilleuse.moderation.comment.TestBlog.reply;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;

class SubmissionTest {

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
  void aHeldCommentIsInvisibleToReaders() throws SubmissionRefused {
    comments.submit(from("Maud", "Merci pour ce texte."));

    assertThat(comments.published(THREAD)).isEmpty();
    assertThat(comments.publishedCounts(List.of(THREAD))).containsEntry(THREAD, 0L);
    assertThat(blog.queue().waitingCount()).isEqualTo(1);
  }

  @Test
  void theReceiptShowsItsCommentAndWhatBecameOfIt() throws SubmissionRefused {
    Receipt receipt = comments.submit(from("  Maud \u00a0 B. ", "Une ligne\r\net une autre\n"));

    OwnComment held = comments.byReceipt(receipt.token()).orElseThrow();
    assertThat(held.pseudonym()).isEqualTo("Maud B.");
    assertThat(held.text()).isEqualTo("Une ligne\net une autre");
    assertThat(held.thread()).isEqualTo(THREAD);
    assertThat(held.status()).isEqualTo(Status.HELD);
    assertThat(held.submittedAt()).isEqualTo(blog.clock.instant());
    assertThat(held.decidedAt()).isNull();

    blog.clock.advance(Duration.ofHours(3));
    blog.queue().decide(new Decision(held.id(), 0, Verdict.REJECT, "Hors sujet.", "Odile"));

    OwnComment rejected = comments.byReceipt(receipt.token()).orElseThrow();
    assertThat(rejected.status()).isEqualTo(Status.REJECTED);
    assertThat(rejected.reason()).isEqualTo("Hors sujet.");
    assertThat(rejected.decidedAt()).isEqualTo(blog.clock.instant());
  }

  @Test
  void whatIsNoReceiptShowsNothing() throws SubmissionRefused {
    Receipt receipt = comments.submit(from("Maud", "Merci."));

    assertThat(comments.byReceipt(null)).isEmpty();
    assertThat(comments.byReceipt("")).isEmpty();
    assertThat(comments.byReceipt(receipt.token() + "A")).isEmpty();
    assertThat(comments.byReceipt(receipt.token().toLowerCase(java.util.Locale.ROOT))).isEmpty();
    assertThat(comments.byReceipt("x".repeat(1_000_000))).isEmpty();
  }

  @Test
  void theDatabaseAloneRevealsNoReceiptAndNoAddress() throws Exception {
    Submission submission =
        new Submission(THREAD, null, "Maud", "Merci.", "maud@example.org", "203.0.113.77");
    Receipt receipt = comments.submit(submission);

    List<String> everything =
        List.of("comments", "submission_key", "audit_entry", "finding", "comment_thread").stream()
            .flatMap(table -> rows("select * from " + table).stream())
            .toList();
    assertThat(everything).isNotEmpty();
    assertThat(String.join("\n", everything))
        .doesNotContain("maud@example.org")
        .doesNotContain(receipt.token())
        .doesNotContain("203.0.113.77");
    assertThat(String.join("\n", rows("select * from audit_entry"))).doesNotContain("example.org");
    assertThat(receipt.toString()).doesNotContain(receipt.token());
    assertThat(submission.toString()).doesNotContain("Maud", "203.0.113.77", "maud@example.org");
  }

  private List<String> rows(String query) {
    try {
      return blog.sql(query);
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everythingThatIsWrongIsSaidAtOnce() throws Exception {
    Submission hopeless =
        new Submission(new ThreadId("unknown"), 7L, " ", "x".repeat(10_001), "not an e-mail", null);

    SubmissionRefused refused =
        catchThrowableOfType(SubmissionRefused.class, () -> comments.submit(hopeless));

    assertThat(refused.reasons())
        .containsExactly(
            Reason.PSEUDONYM_MISSING,
            Reason.TEXT_TOO_LONG,
            Reason.EMAIL_INVALID,
            Reason.THREAD_CLOSED,
            Reason.PARENT_UNKNOWN);
    assertThat(refused.reason()).isEqualTo(Reason.PSEUDONYM_MISSING);
    assertThat(blog.sql("select * from comments")).isEmpty();
    assertThat(blog.sql("select * from submission_key")).isEmpty();
  }

  @Test
  void anAddressIsNoPseudonymForEverybodyWouldReadIt() throws Exception {
    for (String address : new String[] {"maud@example.org", "  Maud@Example.org "}) {
      assertThat(
              catchThrowableOfType(
                      SubmissionRefused.class, () -> comments.submit(from(address, "Merci.")))
                  .reasons())
          .containsExactly(Reason.PSEUDONYM_ADDRESS);
    }
    assertThat(blog.sql("select * from comments")).isEmpty();
    comments.submit(from("Maud @ la plage", "Merci."));
  }

  @Test
  void aTextOfExactlyTenThousandCharactersIsTaken() throws SubmissionRefused {
    String longest = "é".repeat(9_998) + "😀";

    Receipt receipt = comments.submit(from("Maud", longest));

    assertThat(comments.byReceipt(receipt.token()).orElseThrow().text()).isEqualTo(longest);
  }

  @Test
  void aClosedThreadRefusesCommentsAndKeepsThoseItHas() throws SubmissionRefused {
    long id = blog.publish(from("Maud", "Merci."));

    comments.closeThread(THREAD);

    assertRefused(from("Inès", "Trop tard ?"), Reason.THREAD_CLOSED);
    assertThat(comments.published(THREAD)).extracting(PublishedComment::id).containsExactly(id);
    comments.openThread(THREAD);
    assertThat(comments.submit(from("Inès", "Trop tard ?"))).isNotNull();
  }

  @Test
  void onlyAPublishedCommentOfTheSameThreadCanBeAnswered() throws SubmissionRefused {
    ThreadId other = new ThreadId("post-2");
    comments.openThread(other);
    long held = blog.submit(from("Maud", "En attente."));
    long elsewhere =
        blog.publish(new Submission(other, null, "Maud", "Ailleurs.", null, "192.0.2.1"));
    long published = blog.publish(from("Maud", "Visible."));

    assertRefused(reply(held, "Inès", "Oui."), Reason.PARENT_UNKNOWN);
    assertRefused(reply(elsewhere, "Inès", "Oui."), Reason.PARENT_UNKNOWN);
    assertRefused(reply(Long.MAX_VALUE, "Inès", "Oui."), Reason.PARENT_UNKNOWN);
    assertThat(comments.submit(reply(published, "Inès", "Oui."))).isNotNull();
  }

  @Test
  void aSubmissionInsideATransactionIsAnErrorBecauseItCouldStillBeUndone() {
    blog.transaction.begin();
    try {
      assertThatThrownBy(() -> comments.submit(from("Maud", "Merci.")))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      blog.transaction.rollback();
    }
  }

  @Test
  void openingOrClosingAThreadIsAnnouncedOnceAndUndoneWithTheCallersTransaction() {
    ThreadId other = new ThreadId("post-2");
    blog.changed.clear();

    comments.openThread(other);
    comments.openThread(other);
    comments.closeThread(other);
    comments.closeThread(other);
    comments.closeThread(new ThreadId("never opened"));
    assertThat(blog.changed).containsExactly(other, other);

    blog.transaction.begin();
    comments.openThread(other);
    blog.transaction.rollback();
    assertRefused(
        new Submission(other, null, "Maud", "Merci.", null, "192.0.2.1"), Reason.THREAD_CLOSED);
  }

  private void assertRefused(Submission submission, Reason reason) {
    assertThat(
            catchThrowableOfType(SubmissionRefused.class, () -> comments.submit(submission))
                .reasons())
        .containsExactly(reason);
  }
}
