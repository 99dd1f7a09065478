package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
    CommentContent content =
        new CommentContent(
            id, THREAD.value(), null, "Rémi", "Quel idiot.", Micros.of(blog.clock.instant()));
    blog.clock.advance(Duration.ofDays(1));
    blog.queue().decide(new Decision(id, 0, Verdict.REJECT, "Insulte.", "Odile"));

    assertThat(trail.of(id))
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "commenter", Action.SUBMITTED, "{content=" + content.digest(TestBlog.KEY) + "}"),
            org.assertj.core.groups.Tuple.tuple(
                "screening", Action.SCREENED, "{severity=2 score=0.70 INSULT=1}"),
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
  void thePagesOfTheTrailTogetherAreTheTrail() throws SubmissionRefused {
    for (int i = 0; i < 7; i++) {
      blog.publish(from("Maud", "Remarque " + i));
    }
    List<AuditEntry> all = trail.latest(1000);
    assertThat(all).hasSize(22);

    List<AuditEntry> paged = new ArrayList<>();
    String cursor = null;
    do {
      AuditPage page = trail.page(AuditFilter.ALL, cursor, 5);
      assertThat(page.entries()).hasSizeBetween(1, 5);
      paged.addAll(page.entries());
      cursor = page.next();
    } while (cursor != null);
    assertThat(paged).isEqualTo(all);

    List<AuditEntry> each = new ArrayList<>();
    trail.each(AuditFilter.ALL, line -> each.add(0, line.entry()));
    assertThat(each).isEqualTo(all);
    for (String odd : new String[] {"", ".", "x.y", "1", "9".repeat(100) + ".1"}) {
      assertThat(trail.page(AuditFilter.ALL, odd, 5).entries()).isEqualTo(all.subList(0, 5));
    }
  }

  @Test
  void theTrailIsFilteredByActorActionAndComment() throws SubmissionRefused {
    blog.publish(from("Maud", "Merci."));
    long id = blog.submit(from("Rémi", "Quel idiot."));
    blog.queue().decide(new Decision(id, 0, Verdict.REJECT, "Insulte.", "Jeanne"));

    assertThat(trail.page(new AuditFilter("Jeanne", null, null), null, 50).entries())
        .extracting(AuditEntry::action)
        .containsExactly(Action.REJECTED);
    assertThat(trail.page(new AuditFilter(null, Action.SUBMITTED, null), null, 50).entries())
        .hasSize(2);
    assertThat(trail.page(new AuditFilter("screening", null, id), null, 50).entries())
        .singleElement()
        .extracting(AuditEntry::commentId)
        .isEqualTo(id);
    assertThat(trail.page(new AuditFilter("' or '1' = '1", null, null), null, 50).entries())
        .isEmpty();
  }

  @Test
  void thatTheTrailWasExportedIsAnEntryOfIt() {
    trail.exported("Odile", "csv");
    assertThat(trail.latest(1))
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Odile", Action.TRAIL_EXPORTED, "{form=csv}"));
    assertThat(trail.verify(null).well()).isTrue();
  }

  @Test
  void aCommentThatHasAHistoryCannotBeDeleted() throws Exception {
    long id = blog.publish(from("Maud", "Merci."));
    blog.sql("delete from submission_key");

    assertThatThrownBy(() -> blog.sql("delete from comments where id = " + id))
        .isInstanceOf(SQLException.class);
  }
}
