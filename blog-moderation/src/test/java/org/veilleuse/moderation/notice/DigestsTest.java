package org.veilleuse.moderation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.ImportedComment;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.TestBlog;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.moderation.opinion.Leaning;
import org.veilleuse.moderation.pattern.PatternId;

class DigestsTest {

  private final NoticeBlog blog = new NoticeBlog();

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void aDigestComesWhenSomethingHasWaitedAsLongAsChosenAndNotBefore() throws Exception {
    blog.wants("malik", Rhythm.AFTER_4);
    blog.sent("Un mot.");
    blog.pass(Duration.ofHours(4).minusSeconds(1));
    assertThat(blog.writeDigests("malik")).isZero();
    blog.pass(Duration.ofSeconds(1));
    assertThat(blog.writeDigests("malik")).isEqualTo(1);

    Parcel parcel = blog.send().get(0);
    assertThat(parcel.kind()).isEqualTo(MailKind.DIGEST);
    assertThat(parcel.address()).isEqualTo("malik@example.org");
    assertThat(blog.digests.facts(parcel).items()).hasSize(1);
  }

  @Test
  void appealsQuestionsAndReportedCommentsAreToldOnceEachWithoutAnythingElseNew() throws Exception {
    NoticeBlog.Sent rejected = blog.sent("Un mot.");
    NoticeBlog.Sent asked = blog.sent("Un autre.");
    NoticeBlog.Sent published = blog.sent("Un troisième.");
    blog.queue.decide(new Decision(published.id(), 0, Verdict.APPROVE, null, "Odile"));
    blog.reject(rejected);
    blog.wants("malik", Rhythm.AFTER_1);
    blog.pass(Duration.ofHours(1));
    blog.writeDigests("malik");
    blog.send();

    blog.appeal(rejected);
    assertThat(told()).isEqualTo(new AlsoWaiting(0, 1, 0));
    blog.opinions.ask(asked.id(), 0, null, "odile");
    assertThat(told()).isEqualTo(new AlsoWaiting(0, 1, 1));
    blog.report(published);
    assertThat(told()).isEqualTo(new AlsoWaiting(1, 1, 1));
    assertThat(told()).isNull();

    blog.opinions.give(asked.id(), 0, Leaning.UNSURE, null, "malik");
    NoticeBlog.Sent own = blog.sent("Un quatrième.");
    blog.opinions.ask(own.id(), 0, null, "malik");
    assertThat(told()).isEqualTo(new AlsoWaiting(1, 1, 0));
  }

  @Test
  void aCopyThatStandsInForTheDecidedOneIsToldHoweverLongItHadBeenFolded() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    NoticeBlog.Sent first = blog.sent("Un mot.");
    NoticeBlog.Sent copy = blog.sent("un mot.");
    assertThat(fresh()).containsExactly(first.id());
    blog.pass(Duration.ofDays(2));
    assertThat(fresh()).isEmpty();

    blog.queue.decide(new Decision(first.id(), 0, Verdict.APPROVE, null, "Odile"));
    assertThat(fresh()).containsExactly(copy.id());
    assertThat(fresh()).isEmpty();
  }

  @Test
  void importedCommentsAreToldWhenTheyCameHoweverLongAgoTheyWereWritten() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    blog.sent("Un mot.");
    assertThat(fresh()).hasSize(1);
    Instant longAgo = Instant.parse("2011-04-05T06:07:08Z");
    blog.comments.importDecided(
        TestBlog.THREAD,
        "wordpress",
        List.of(
            new ImportedComment("1", null, "Rémi", null, "Attend.", longAgo, Status.HELD),
            new ImportedComment("2", null, "Rémi", null, "A paru.", longAgo, Status.PUBLISHED)),
        "Odile");

    assertThat(fresh()).hasSize(1);
    assertThat(fresh()).isEmpty();
  }

  @Test
  void aReportedCommentBroughtToTheQueueByHandIsTold() throws Exception {
    NoticeBlog.Sent published = publishedBefore();
    blog.report(published, 9);
    blog.sent("Un autre.");
    assertThat(fresh()).hasSize(1);
    assertThat(blog.blog.looks().toQueue(published.id(), "Odile")).isTrue();

    assertThat(told()).isEqualTo(new AlsoWaiting(1, 0, 0));
    assertThat(told()).isNull();
  }

  @Test
  void moreReportsDoNotKeepACommentFromHavingWaitedLongEnough() throws Exception {
    NoticeBlog.Sent published = publishedBefore();
    blog.report(published);
    blog.pass(Duration.ofMinutes(40));
    blog.report(published);
    blog.pass(Duration.ofMinutes(20));

    assertThat(blog.writeDigests("malik")).isEqualTo(1);
    assertThat(blog.digests.facts(blog.send().get(0)).also().reported()).isEqualTo(1);
  }

  @Test
  void anAppealAgainstADecisionThatWasTakenBackIsToldToNobody() throws Exception {
    NoticeBlog.Sent rejected = blog.sent("Un mot.");
    blog.reject(rejected);
    blog.wants("malik", Rhythm.AFTER_1);
    blog.appeal(rejected);
    blog.blog.takingBack().takeBack(rejected.id(), 1, "Jeanne");

    assertThat(told()).isEqualTo(new AlsoWaiting(0, 0, 0));
  }

  /** A comment that is published; a moderator who wants digests has been told all there is. */
  private NoticeBlog.Sent publishedBefore() throws Exception {
    NoticeBlog.Sent published = blog.sent("Un mot.");
    blog.queue.decide(new Decision(published.id(), 0, Verdict.APPROVE, null, "Odile"));
    blog.wants("malik", Rhythm.AFTER_1);
    return published;
  }

  /** The comments that the digest tells as new that is due an hour from now; none if none is. */
  private List<Long> fresh() {
    blog.pass(Duration.ofHours(1));
    return blog.writeDigests("malik") == 0
        ? List.of()
        : blog.digests.facts(blog.send().get(0)).items().stream().map(i -> i.item().id()).toList();
  }

  /** What the digest tells besides that is due an hour from now; null if none is. */
  private AlsoWaiting told() {
    blog.pass(Duration.ofHours(1));
    return blog.writeDigests("malik") == 0 ? null : blog.digests.facts(blog.send().get(0)).also();
  }

  @Test
  void theNextTellsOnlyOfWhatIsNewAndNotBeforeTheChosenTimeHasPassed() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    NoticeBlog.Sent old = blog.sent("Un mot.");
    blog.pass(Duration.ofHours(1));
    assertThat(blog.writeDigests("malik")).isEqualTo(1);
    assertThat(blog.writeDigests("malik")).isZero();
    NoticeBlog.Sent fresh = blog.sent("Un autre.");
    blog.pass(Duration.ofMinutes(59));
    assertThat(blog.writeDigests("malik")).isZero();
    blog.pass(Duration.ofMinutes(1));
    assertThat(blog.writeDigests("malik")).isEqualTo(1);

    DigestFacts facts = blog.digests.facts(blog.take().get(1));
    assertThat(facts.items()).extracting(i -> i.item().id()).containsExactly(fresh.id());
    assertThat(facts.fresh()).isEqualTo(1);
    assertThat(facts.waiting()).isEqualTo(2);
    assertThat(old.id()).isNotEqualTo(fresh.id());
    blog.pass(Duration.ofDays(9));
    assertThat(blog.writeDigests("malik")).isZero();
  }

  @Test
  void itCountsByGravityAndPatternAndNamesTheTenGravest() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    for (int i = 0; i < 9; i++) {
      blog.sent("Un mot, " + i);
    }
    blog.sent("Quel idiot.");
    blog.sent("Attention, danger.");
    NoticeBlog.Sent copy = blog.sent("danger, encore.");
    blog.sent("Danger,  ENCORE.");
    blog.pass(Duration.ofHours(1));
    blog.writeDigests("malik");

    DigestFacts facts = blog.digests.facts(blog.take().get(0));
    assertThat(facts.fresh()).isEqualTo(12);
    assertThat(facts.severities().toString()).isEqualTo("{3=2, 2=1, 0=9}");
    assertThat(facts.patterns().toString()).isEqualTo("{THREAT=2, INSULT=1}");
    assertThat(facts.items()).hasSize(10);
    assertThat(facts.items().get(0).item().text()).isEqualTo("Attention, danger.");
    assertThat(facts.items().get(1).item().id()).isEqualTo(copy.id());
    assertThat(facts.items().get(2).item().flags().get(0).pattern()).isEqualTo(PatternId.INSULT);
  }

  @Test
  void whatWasDecidedMeanwhileIsNotToldAny() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    blog.pass(Duration.ofHours(1));
    blog.writeDigests("malik");
    blog.queue.decide(new Decision(sent.id(), 0, Verdict.APPROVE, null, "Odile"));

    assertThat(blog.digests.facts(blog.take().get(0)).fresh()).isZero();
  }

  @Test
  void aDailyDigestComesOnceADayAtItsHourWhereTheBlogIs() throws Exception {
    // The clock stands at half past one in the night, before Paris puts its own forward.
    blog.wants("malik", Rhythm.DAILY);
    ZoneId paris = ZoneId.of("Europe/Paris");
    blog.sent("Un mot.");
    assertThat(blog.digests.write(Set.of("malik"), paris)).isZero();
    blog.pass(Duration.ofMinutes(14 * 60 + 28));
    assertThat(blog.digests.write(Set.of("malik"), paris)).isZero();
    blog.pass(Duration.ofMinutes(2));
    assertThat(blog.digests.write(Set.of("malik"), paris)).isEqualTo(1);
    blog.sent("Un autre.");
    assertThat(blog.digests.write(Set.of("malik"), paris)).isZero();
    blog.pass(Duration.ofHours(24));
    assertThat(blog.digests.write(Set.of("malik"), paris)).isEqualTo(1);
    blog.pass(Duration.ofHours(24));
    assertThat(blog.digests.write(Set.of("malik"), paris)).isZero();
    // Nothing waited at the hour: what comes after it waits for the next.
    blog.sent("Un troisième.");
    assertThat(blog.digests.write(Set.of("malik"), paris)).isZero();
  }

  @Test
  void whoeverMayNotModerateAnyMoreIsToldNothing() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    blog.sent("Un mot.");
    blog.pass(Duration.ofDays(1));

    assertThat(blog.writeDigests("odile")).isZero();
    assertThat(blog.send()).isEmpty();
  }

  @Test
  void theLinkToEndDigestsEndsThemAndIsNoSecretOfAnybodyElse() throws Exception {
    blog.wants("malik", Rhythm.AFTER_1);
    blog.sent("Un mot.");
    blog.pass(Duration.ofDays(1));
    blog.writeDigests("malik");
    String off = blog.take().get(0).off();

    assertThat(blog.ending.known(off)).isTrue();
    assertThat(blog.ending.end("x" + off.substring(1))).isFalse();
    assertThat(blog.choices.of("malik").orElseThrow().rhythm()).isEqualTo(Rhythm.AFTER_1);
    assertThat(blog.ending.end(off)).isTrue();
    assertThat(blog.choices.of("malik").orElseThrow().rhythm()).isEqualTo(Rhythm.OFF);
    assertThat(blog.ending.end(off)).isTrue();
  }
}
