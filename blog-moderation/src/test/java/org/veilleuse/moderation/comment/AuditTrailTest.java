package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AuditTrailTest {

  private final TestBlog blog = new TestBlog();
  private final AuditTrail trail = blog.audit();

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void theLifeOfACommentIsTold() throws SubmissionRefused {
    long id = blog.submit(from("Rémi", "Quel idiot."));
    blog.clock.advance(Duration.ofDays(1));
    blog.queue().decide(new Decision(id, 0, Verdict.REJECT, "Insulte.", "Odile"));

    assertThat(trail.of(id))
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("commenter", Action.SUBMITTED, null),
            org.assertj.core.groups.Tuple.tuple(
                "screening", Action.SCREENED, "severity 2, score 0.70, flags {INSULT=1}"),
            org.assertj.core.groups.Tuple.tuple("Odile", Action.REJECTED, "Insulte."));
    assertThat(trail.of(id)).last().extracting(AuditEntry::at).isEqualTo(blog.clock.instant());
    assertThat(trail.of(-1)).isEmpty();
  }

  @Test
  void theLatestEntriesComeNewestFirst() throws SubmissionRefused {
    blog.publish(from("Maud", "Merci."));

    assertThat(trail.latest(2))
        .extracting(AuditEntry::action)
        .containsExactly(Action.APPROVED, Action.SCREENED);
    assertThat(trail.latest(Integer.MAX_VALUE))
        .last()
        .satisfies(
            entry -> {
              assertThat(entry.action()).isEqualTo(Action.THREAD_OPENED);
              assertThat(entry.detail()).isEqualTo(THREAD.value());
              assertThat(entry.commentId()).isNull();
            });
  }

  @Test
  void anEntryChangedOrForgedBehindTheSoftwaresBackShows() throws Exception {
    long id = blog.publish(from("Maud", "Merci."));
    assertThat(trail.altered()).isEmpty();
    AuditEntry approval = trail.latest(1).get(0);

    blog.sql("update audit_entry set actor = 'Jeanne' where id = " + approval.id());
    blog.sql(
        "insert into audit_entry (id, happened_at, actor, action, comment_id, seal)"
            + " values (999999, 0, 'Odile', 'APPROVED', "
            + id
            + ", 'forged')");

    assertThat(trail.altered()).containsExactly(approval.id(), 999999L);
  }

  @Test
  void aCommentThatHasAHistoryCannotBeDeleted() throws Exception {
    long id = blog.publish(from("Maud", "Merci."));
    blog.sql("delete from submission_key");

    assertThatThrownBy(() -> blog.sql("delete from comments where id = " + id))
        .isInstanceOf(SQLException.class);
  }
}
