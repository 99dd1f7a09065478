package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.AuditProblem.Kind;

/** What is done to the trail by hand in the database, and how each thing shows as what it is. */
class AuditChainTest {

  private static final String COLUMNS =
      "happened_at, actor, action, comment_id, detail, chain_position, previous_seal, seal";

  private final TestBlog blog = new TestBlog();
  private final AuditTrail trail = blog.audit();
  private long comment;

  /** Ten entries: the thread, and three for each of three comments. */
  @BeforeEach
  void writeTenEntries() throws SubmissionRefused {
    blog.comments().openThread(THREAD);
    for (String name : List.of("Maud", "Rémi", "Inès")) {
      comment = blog.publish(from(name, "Merci, dit " + name + "."));
    }
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void anUntouchedTrailIsWell() {
    AuditVerification verified = trail.verify(null);
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.well()).isTrue();
    assertThat(verified.read()).isEqualTo(10);
    assertThat(verified.mark()).isEqualTo(trail.mark());
    assertThat(verified.mark().position()).isEqualTo(10);
  }

  @Test
  void anEmptyTrailIsWell() {
    try (TestBlog empty = new TestBlog()) {
      assertThat(empty.audit().verify(new AuditMark(0, "")).problems()).isEmpty();
    }
  }

  @Test
  void aChangedEntryShowsWhateverWasChangedInIt() throws SQLException {
    for (String change :
        List.of(
            "actor = 'Jeanne'",
            "happened_at = happened_at + 1",
            "action = 'REJECTED'",
            "action = 'NONSENSE'",
            "comment_id = null",
            "detail = 'autre'",
            "previous_seal = 'x'",
            "seal = 'x'",
            "id = 999999")) {
      long id = idAt(7);
      blog.sql("create table kept as select * from audit_entry where id = " + id);
      blog.sql("update audit_entry set " + change + " where id = " + id);
      long now = idAt(7);
      assertThat(trail.verify(null).problems())
          .as(change)
          .containsExactly(new AuditProblem(Kind.ALTERED, now, 7L, null));
      assertThat(trail.latest(20)).hasSize(10);
      blog.sql("delete from audit_entry where id = " + now);
      blog.sql("insert into audit_entry select * from kept");
      blog.sql("drop table kept");
      assertThat(trail.verify(null).problems()).as("put back").isEmpty();
    }
  }

  @Test
  void aChangedLastEntryShows() throws SQLException {
    blog.sql("update audit_entry set actor = 'Jeanne' where chain_position = 10");
    assertThat(trail.verify(null).problems())
        .containsExactly(new AuditProblem(Kind.ALTERED, idAt(10), 10L, null));
  }

  @Test
  void twoChangedEntriesSideBySideBothShow() throws SQLException {
    blog.sql("update audit_entry set actor = 'Jeanne' where chain_position in (4, 5)");
    assertThat(trail.verify(null).problems())
        .containsExactly(
            new AuditProblem(Kind.ALTERED, idAt(4), 4L, null),
            new AuditProblem(Kind.ALTERED, idAt(5), 5L, null));
  }

  @Test
  void removedEntriesShow() throws SQLException {
    blog.sql("delete from audit_entry where chain_position in (1, 5, 6)");
    assertThat(trail.verify(null).problems())
        .containsExactly(
            new AuditProblem(Kind.MISSING, null, 1L, 1L),
            new AuditProblem(Kind.MISSING, null, 5L, 6L));
  }

  @Test
  void anEndCutOffShows() throws SQLException {
    blog.sql("delete from audit_entry where chain_position > 8");
    assertThat(trail.verify(null).problems())
        .containsExactly(new AuditProblem(Kind.CUT_END, null, 9L, 10L));
    blog.sql("delete from audit_entry");
    assertThat(trail.verify(null).problems())
        .containsExactly(new AuditProblem(Kind.CUT_END, null, 1L, 10L));
  }

  @Test
  void anInsertedEntryShowsWhereverItIsPut() throws SQLException {
    for (String place : List.of("null", "0", "-3", "5", "11", "9000000000000000000")) {
      blog.sql(
          "insert into audit_entry (id, "
              + COLUMNS
              + ") select 999999, happened_at, 'Jeanne', action, comment_id, detail, "
              + place
              + ", previous_seal, seal from audit_entry where chain_position = 5");
      assertThat(trail.verify(null).problems())
          .as(place)
          .containsExactly(
              new AuditProblem(
                  Kind.FORGED, 999999L, place.equals("null") ? null : Long.valueOf(place), null));
      assertThat(blog.audit().of(comment)).as("the blog goes on").isNotEmpty();
      blog.sql("delete from audit_entry where id = 999999");
    }
  }

  @Test
  void anEntryPutInTheNextPlaceDoesNotKeepTheBlogFromGoingOn() throws Exception {
    blog.sql(
        "insert into audit_entry (id, "
            + COLUMNS
            + ") select 999999, "
            + COLUMNS.replace("chain_position", "11")
            + " from audit_entry where chain_position = 10");
    blog.publish(from("Paul", "Encore."));
    assertThat(trail.verify(null).problems())
        .containsExactly(new AuditProblem(Kind.FORGED, 999999L, 11L, null));
  }

  @Test
  void anEntryReplacedByAnotherShows() throws SQLException {
    long id = idAt(6);
    blog.sql(
        "update audit_entry set actor = 'Jeanne', seal = 'aaaa', previous_seal = 'bbbb'"
            + " where chain_position = 6");
    assertThat(trail.verify(null).problems())
        .containsExactly(new AuditProblem(Kind.FORGED, id, 6L, null));
  }

  @Test
  void swappedEntriesShow() throws SQLException {
    long fourth = idAt(4);
    long ninth = idAt(9);
    blog.sql("update audit_entry set chain_position = 13 - chain_position where id = " + fourth);
    blog.sql("update audit_entry set chain_position = 13 - chain_position where id = " + ninth);
    assertThat(trail.verify(null).problems())
        .containsExactlyInAnyOrder(
            new AuditProblem(Kind.MISPLACED, ninth, 4L, 9L),
            new AuditProblem(Kind.MISPLACED, fourth, 9L, 4L));
  }

  @Test
  void neighboursThatWereSwappedShow() throws SQLException {
    long fourth = idAt(4);
    long fifth = idAt(5);
    blog.sql("update audit_entry set chain_position = 9 - chain_position where id = " + fourth);
    blog.sql("update audit_entry set chain_position = 4 where id = " + fifth);
    assertThat(trail.verify(null).problems())
        .containsExactlyInAnyOrder(
            new AuditProblem(Kind.MISPLACED, fifth, 4L, 5L),
            new AuditProblem(Kind.MISPLACED, fourth, 5L, 4L));
  }

  @Test
  void anEntryTakenOutOfTheChainShows() throws SQLException {
    long id = idAt(7);
    blog.sql("update audit_entry set chain_position = null where chain_position = 7");
    assertThat(trail.verify(null).problems())
        .containsExactly(
            new AuditProblem(Kind.MISSING, null, 7L, 7L),
            new AuditProblem(Kind.MISPLACED, id, null, 7L));
  }

  @Test
  void aHeadSetBackChangedOrRemovedShowsAndTheBlogGoesOnWithoutMakingItRight() throws Exception {
    for (String change :
        List.of(
            "update audit_head set entries = 7",
            "update audit_head set last_seal = 'x'",
            "update audit_head set unchained = 1",
            "update audit_head set entries = 0, last_seal = '', seal = ''",
            "delete from audit_head")) {
      blog.sql("drop table if exists kept");
      blog.sql("create table kept as select * from audit_head");
      blog.sql(change);
      assertThat(kinds()).as(change).contains(Kind.HEAD_ALTERED);
      blog.publish(from("Paul", "Encore, malgré tout : " + change.hashCode()));
      blog.publish(from("Paul", "Et encore : " + change.hashCode()));
      assertThat(kinds()).as(change + ", later").contains(Kind.HEAD_ALTERED);
      assertThat(trail.mark().position()).as(change).isEqualTo(16);
      blog.sql("delete from audit_entry where chain_position > 10");
      blog.sql("delete from audit_head");
      blog.sql("insert into audit_head select * from kept");
      assertThat(kinds()).as(change + ", undone").isEmpty();
    }
  }

  @Test
  void aTrailWipedWithItsHeadShowsAlsoAfterTheBlogStartedAgain() throws Exception {
    blog.sql("delete from audit_entry");
    blog.sql("update audit_head set entries = 0, last_seal = '', seal = ''");
    assertThat(kinds()).containsExactly(Kind.HEAD_ALTERED);
    assertThat(trail.verify(null).comments().problems())
        .extracting(CommentProblem::kind)
        .containsExactly(
            CommentProblem.Kind.UNTOLD, CommentProblem.Kind.UNTOLD, CommentProblem.Kind.UNTOLD);
    trail.begin();
    assertThat(kinds()).as("started again").containsExactly(Kind.HEAD_ALTERED);
    blog.publish(from("Paul", "Encore."));
    trail.begin();
    assertThat(kinds()).as("gone on").containsExactly(Kind.HEAD_ALTERED);
  }

  @Test
  void aHeadThatWasNeverUsedIsSealedWhenTheBlogStarts() throws Exception {
    try (TestBlog old = new TestBlog()) {
      old.sql("update audit_head set seal = ''");
      assertThat(old.audit().verify(null).problems())
          .containsExactly(new AuditProblem(Kind.HEAD_ALTERED, null, null, null));
      old.audit().begin();
      assertThat(old.audit().verify(null).well()).isTrue();
      old.comments().openThread(THREAD);
      old.publish(from("Maud", "Merci."));
      assertThat(old.audit().verify(null).well()).isTrue();
    }
  }

  @Test
  void aTrailSetBackToAnOlderStateShowsByItsCommentsAndElseOnlyAgainstAMarkKeptElsewhere()
      throws Exception {
    blog.sql("drop table if exists kept");
    blog.sql("create table kept as select * from audit_head");
    long gone = blog.publish(from("Paul", "Ce qui va disparaître."));
    AuditMark mark = trail.mark();
    blog.sql("delete from audit_entry where chain_position > 10");
    blog.sql("delete from audit_head");
    blog.sql("insert into audit_head select * from kept");

    assertThat(trail.verify(null).problems()).isEmpty();
    assertThat(trail.verify(null).comments().problems())
        .containsExactly(new CommentProblem(CommentProblem.Kind.UNTOLD, gone));
    blog.sql("delete from submission_key");
    blog.sql("delete from decided_like where comment_id = " + gone);
    blog.sql("delete from comments where id = " + gone);
    assertThat(trail.verify(null).well()).isTrue();
    assertThat(trail.verify(mark).problems())
        .containsExactly(new AuditProblem(Kind.NOT_AS_EXPECTED, null, 13L, null));
    blog.publish(from("Paul", "Une autre histoire commence."));
    assertThat(trail.verify(null).well()).isTrue();
    assertThat(trail.mark().position()).isEqualTo(mark.position());
    assertThat(trail.verify(mark).problems())
        .extracting(AuditProblem::kind)
        .containsExactly(Kind.NOT_AS_EXPECTED);
  }

  @Test
  void anEarlierMarkIsFoundInALongerTrail() throws SubmissionRefused {
    AuditMark mark = trail.mark();
    blog.publish(from("Paul", "Encore."));
    assertThat(trail.verify(mark).well()).isTrue();
    assertThat(AuditMark.parse(" " + mark + " ")).contains(mark);
    assertThat(trail.verify(new AuditMark(3, mark.seal())).well()).isFalse();
    for (String odd : new String[] {null, "", ":", "1", "1:", "0:x", "-1:" + mark.seal(), "é:é"}) {
      assertThat(AuditMark.parse(odd)).as(odd).isEmpty();
    }
    assertThat(AuditMark.parse("9".repeat(70_000) + ":x")).isEmpty();
  }

  @Test
  void ofVeryManyProblemsTheFirstAreTold() throws SQLException {
    blog.sql(
        "insert into audit_entry (id, happened_at, actor, action, seal) select 100000 +"
            + " a.chain_position * 1000 + b.chain_position * 100 + c.chain_position * 10 +"
            + " d.chain_position, 0, 'x', 'APPROVED', 'x' from audit_entry a, audit_entry b,"
            + " audit_entry c, audit_entry d where a.chain_position < 3 and b.chain_position <= 10"
            + " and c.chain_position <= 10 and d.chain_position < 10 and b.chain_position < 10 and"
            + " c.chain_position < 10");
    AuditVerification verified = trail.verify(null);
    assertThat(verified.problemCount()).isEqualTo(1458);
    assertThat(verified.problems()).hasSize(1000);
  }

  private List<Kind> kinds() {
    return trail.verify(null).problems().stream().map(AuditProblem::kind).toList();
  }

  private long idAt(long position) throws SQLException {
    return Long.parseLong(
        blog.sql("select id from audit_entry where chain_position = " + position).get(0));
  }
}
