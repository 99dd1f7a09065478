package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;
import static org.veilleuse.moderation.comment.TestBlog.reply;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.comment.CommentProblem.Kind;

/** Comments that were changed by hand in the database, and those that were changed lawfully. */
class SealedCommentsTest {

  private static final ThreadId OTHER = new ThreadId("post-2");

  private final TestBlog blog = new TestBlog();
  private long first;
  private long rejected;

  @BeforeEach
  void aReplyThatWasRejected() throws SubmissionRefused {
    blog.comments().openThread(THREAD);
    blog.comments().openThread(OTHER);
    first = blog.publish(from("Maud", "J’ai lu le billet."));
    rejected = blog.submit(reply(first, "Renaud", "Pauvre idiot."));
    decide(rejected, 0, Verdict.REJECT, "Une insulte.");
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private void decide(long id, int version, Verdict verdict, String reason) {
    assertThat(blog.queue().decide(new Decision(id, version, verdict, reason, "Odile")))
        .isInstanceOf(Decided.class);
  }

  private List<CommentProblem> problems() {
    AuditVerification verified = blog.audit().verify(null);
    assertThat(verified.problems()).as("the trail itself").isEmpty();
    assertThat(verified.well()).isEqualTo(verified.comments().problems().isEmpty());
    return verified.comments().problems();
  }

  @Test
  void commentsAreAsTheTrailTells() {
    assertThat(problems()).isEmpty();
    CheckedComments checked = blog.audit().verify(null).comments();
    assertThat(checked).isEqualTo(new CheckedComments(2, 0, 0, List.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "body = 'Pauvre ami.'",
        "pseudonym = 'Paul'",
        "submitted_at = submitted_at + 1",
        "thread_id = 'post-2'",
        "reply_to = null",
        "reply_to = id"
      })
  void whateverIsChangedOfWhatACommentSaidShows(String change) throws SQLException {
    blog.sql("update comments set " + change + " where id = " + rejected);
    assertThat(problems()).containsExactly(new CommentProblem(Kind.CONTENT, rejected));
    assertThat(blog.audit().verify(null).wrong()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HELD", "PUBLISHED", "SPAM"})
  void anotherStateThanWasDecidedShows(String status) throws SQLException {
    blog.sql("update comments set status = '" + status + "' where id = " + rejected);
    assertThat(problems()).containsExactly(new CommentProblem(Kind.STATUS, rejected));
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Hors sujet.'", "null"})
  void anotherReasonThanWasGivenShows(String reason) throws SQLException {
    blog.sql("update comments set decision_reason = " + reason + " where id = " + rejected);
    assertThat(problems()).containsExactly(new CommentProblem(Kind.REASON, rejected));
  }

  @Test
  void aReasonGivenToWhatWaitsShows() throws Exception {
    long held = blog.submit(from("Paul", "Encore."));
    blog.sql("update comments set decision_reason = 'Non.' where id = " + held);
    assertThat(problems()).containsExactly(new CommentProblem(Kind.REASON, held));
  }

  @Test
  void twoCommentsThatChangedPlacesShow() throws SQLException {
    for (String column : List.of("body", "pseudonym", "submitted_at")) {
      blog.sql(
          "update comments set "
              + column
              + " = (select o."
              + column
              + " from comments o where o.id = "
              + first
              + ") where id = "
              + rejected);
    }
    blog.sql("update comments set reply_to = null where id = " + rejected);
    blog.sql(
        "update audit_entry set detail = (select o.detail from audit_entry o where o.action ="
            + " 'SUBMITTED' and o.comment_id = "
            + first
            + ") where action = 'SUBMITTED' and comment_id = "
            + rejected);
    assertThat(blog.audit().verify(null).comments().problems())
        .containsExactly(new CommentProblem(Kind.CONTENT, rejected));
  }

  @Test
  void aCommentThatNoEntryTellsOfShows() throws SQLException {
    blog.sql(copies(1));
    assertThat(problems()).containsExactly(new CommentProblem(Kind.UNTOLD, 1_000_001));
    blog.sql("delete from audit_entry");
    blog.sql("update audit_head set entries = 0, last_seal = '', seal = ''");
    assertThat(blog.audit().verify(null).comments().problems())
        .extracting(CommentProblem::kind)
        .containsExactly(Kind.UNTOLD, Kind.UNTOLD, Kind.UNTOLD);
  }

  @Test
  void ofVeryManyTheFirstAreToldAndTheRestCounted() throws SQLException {
    blog.sql(copies(1_700));
    CheckedComments checked = blog.audit().verify(null).comments();
    assertThat(checked.read()).isEqualTo(1_702);
    assertThat(checked.problemCount()).isEqualTo(1_700);
    assertThat(checked.problems()).hasSize(1_000).doesNotHaveDuplicates();
    assertThat(blog.audit().verify(null).wrong()).isEqualTo(1_700);
  }

  @Test
  void aPageOfCommentsIsOneQuery() throws SQLException {
    int few = blog.reads(() -> blog.audit().verify(null));
    blog.sql(copies(1_400));
    assertThat(blog.reads(() -> blog.audit().verify(null))).isEqualTo(few + 2);
  }

  private String copies(int count) {
    String columns =
        "version, thread_id, pseudonym, body, submitted_at, status, screened, screen_failures,"
            + " severity, score, fold_key, folded";
    String url = System.getProperty("comment.test.url", "jdbc:h2:");
    String numbers =
        url.startsWith("jdbc:h2:")
            ? "system_range(1, " + count + ") x(n)"
            : "generate_series(1, " + count + ") x(n)";
    return "insert into comments (id, "
        + columns
        + ") select 1000000 + x.n, "
        + columns
        + " from comments cross join "
        + numbers
        + " where id = "
        + first;
  }

  @Test
  void whatWasStoredBeforeTextsWereSealedIsCountedAndItsStateCompared() throws SQLException {
    blog.sql(copies(2));
    for (long id : List.of(1_000_001L, 1_000_002L)) {
      blog.transaction.begin();
      blog.audit().add("commenter", Action.SUBMITTED, id, null);
      blog.audit().add("Odile", Action.APPROVED, id, null);
      end();
    }
    blog.sql("update comments set status = 'REJECTED' where id = 1000002");
    assertThat(problems()).containsExactly(new CommentProblem(Kind.STATUS, 1_000_002));
    assertThat(blog.audit().verify(null).comments().before()).isEqualTo(2);
  }

  private void end() {
    try {
      blog.transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whatIsDoneOnTheDeskChangesNothingThatWasSealed() throws Exception {
    long copy = blog.submit(from("Paul", "Achetez mes rideaux."));
    long same = blog.submit(from("Yann", "Achetez mes rideaux."));
    decide(copy, 0, Verdict.SPAM, null);
    assertThat(problems()).as("copies").isEmpty();
    blog.takingBack().takeBack(same, 1, "Malik");
    assertThat(problems()).as("taken back").isEmpty();
    decide(same, 2, Verdict.REJECT, "same text as comment 7: c’est écrit.");
    assertThat(problems()).as("decided anew").isEmpty();
    blog.takingBack().takeBack(rejected, 1, "Malik");
    decide(rejected, 2, Verdict.APPROVE, "{status=SPAM} Un mot.");
    assertThat(problems()).as("published with a reason").isEmpty();
  }

  @Test
  void nothingThatReportsLeadToChangesWhatWasSealed() throws Exception {
    bringBack();
    decide(first, 1, Verdict.APPROVE, null);
    assertThat(problems()).as("left published").isEmpty();
    blog.takingBack().takeBack(first, 2, "Malik");
    assertThat(problems()).as("left, and taken back").isEmpty();
    decide(first, 3, Verdict.REJECT, "Hors sujet.");
    assertThat(problems()).as("rejected").isEmpty();
    blog.takingBack().takeBack(first, 4, "Malik");
    assertThat(status(first)).isEqualTo("PUBLISHED");
    assertThat(problems()).as("published again").isEmpty();
    blog.sql("update comments set status = 'HELD' where id = " + first);
    assertThat(problems()).containsExactly(new CommentProblem(Kind.STATUS, first));
  }

  private void bringBack() {
    blog.transaction.begin();
    Reportable reported = blog.looks().lock(first).orElseThrow();
    blog.looks().reported(reported, "INSULT", true, 1);
    end();
  }

  private String status(long id) throws SQLException {
    return blog.sql("select status from comments where id = " + id).get(0);
  }

  @Test
  void anAppealChangesNothingThatWasSealed() throws Exception {
    for (boolean uphold : new boolean[] {false, true}) {
      String receipt = blog.comments().submit(from("Lou", "Un idiot, " + uphold)).token();
      long id = blog.comments().byReceipt(receipt).orElseThrow().id();
      decide(id, 0, Verdict.REJECT, "Une insulte.");
      blog.appeals().make(receipt, 1, "Mais non.");
      long appeal = blog.appeals().waiting(null, 10).items().get(0).id();
      blog.appeals().decide(new AppealDecision(appeal, uphold, "Vu.", "Malik", false));
      assertThat(status(id)).isEqualTo(uphold ? "PUBLISHED" : "REJECTED");
      assertThat(problems()).as("upheld: " + uphold).isEmpty();
    }
  }

  @Test
  void whatIsImportedIsSealedWithItsStateAndImportedAgainStaysAsItIs() throws Exception {
    List<ImportedComment> all =
        List.of(
            imported("3", "2", Status.HELD),
            imported("2", "1", Status.REJECTED),
            imported("1", null, Status.PUBLISHED),
            imported("sans figure }", null, Status.SPAM));
    blog.comments().importDecided(THREAD, "ailleurs", all, "admin");
    blog.comments().importDecided(THREAD, "ailleurs", all, "admin");
    assertThat(problems()).isEmpty();
    assertThat(blog.audit().verify(null).comments().read()).isEqualTo(6);

    blog.sql("update comments set status = 'HELD' where external_id = '2'");
    blog.sql("update comments set reply_to = null where external_id = '3'");
    assertThat(problems())
        .extracting(CommentProblem::kind)
        .containsExactlyInAnyOrder(Kind.STATUS, Kind.CONTENT);
  }

  private static ImportedComment imported(String id, String parent, Status status) {
    return new ImportedComment(
        id, parent, "Yann", null, "Note " + id, Instant.parse("2020-01-01T10:00:00Z"), status);
  }
}
