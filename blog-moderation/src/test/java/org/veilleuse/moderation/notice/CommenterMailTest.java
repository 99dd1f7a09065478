package org.veilleuse.moderation.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AppealDecision;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.TestBlog;
import org.veilleuse.moderation.comment.Verdict;

class CommenterMailTest {

  private final NoticeBlog blog = new NoticeBlog();

  @AfterEach
  void close() {
    blog.close();
  }

  private List<MailKind> kinds() {
    return blog.send().stream().map(Parcel::kind).toList();
  }

  private void afterAMinute() {
    blog.pass(NoticeBlog.UNDO);
  }

  @Test
  void whoeverLeftAnAddressIsToldOfThePublicationAndForgottenAMonthLater() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    assertThat(blog.mail.kept(sent.receipt())).isTrue();
    blog.queue.decide(new Decision(sent.id(), 0, Verdict.APPROVE, null, "Odile"));
    assertThat(blog.send()).isEmpty();
    afterAMinute();

    Parcel parcel = blog.send().get(0);
    assertThat(parcel.kind()).isEqualTo(MailKind.PUBLISHED);
    assertThat(parcel.address()).isEqualTo("maud@example.org");
    assertThat(parcel.receipt()).isEqualTo(sent.receipt());
    assertThat(blog.blog.audit().of(sent.id()))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SUBMITTED, Action.SCREENED, Action.APPROVED, Action.MAILED);
    assertThat(blog.blog.audit().verify(null).well()).isTrue();
    blog.pass(Duration.ofDays(30).minusSeconds(1));
    blog.mail.sweep();
    assertThat(blog.mail.kept(sent.receipt())).isTrue();
    blog.pass(Duration.ofSeconds(1));
    blog.mail.sweep();
    assertThat(blog.mail.kept(sent.receipt())).isFalse();
  }

  @Test
  void theOutcomeOfAnAppealIsToldTooAndTheAddressKeptForIt() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.reject(sent);
    afterAMinute();
    assertThat(kinds()).containsExactly(MailKind.REJECTED);
    blog.pass(Duration.ofDays(29));
    blog.mail.sweep();
    blog.appeal(sent);
    blog.pass(Duration.ofDays(20));
    blog.mail.sweep();
    assertThat(blog.mail.kept(sent.receipt())).isTrue();
    long appeal = blog.blog.appeals().waiting(null, 1).items().get(0).id();
    blog.blog.appeals().decide(new AppealDecision(appeal, false, "Je maintiens.", "Jeanne", false));
    afterAMinute();

    assertThat(kinds()).containsExactly(MailKind.APPEAL_KEPT);
    blog.mail.sweep();
    assertThat(blog.mail.kept(sent.receipt())).isFalse();
  }

  @Test
  void whoeverAppealedIsToldThatTheDecisionWasTakenBackAndOfTheNextOneToo() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.reject(sent);
    afterAMinute();
    blog.send();
    blog.appeal(sent);
    blog.blog.takingBack().takeBack(sent.id(), 1, "Jeanne");
    afterAMinute();
    assertThat(kinds()).containsExactly(MailKind.TAKEN_BACK);

    blog.pass(Duration.ofDays(31));
    blog.mail.sweep();
    blog.queue.decide(new Decision(sent.id(), 2, Verdict.REJECT, "Toujours.", "Jeanne"));
    afterAMinute();
    assertThat(kinds()).containsExactly(MailKind.REJECTED);
  }

  @Test
  void anAppealAgainstADecisionThatWasTakenBackKeepsNoAddress() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.reject(sent);
    afterAMinute();
    blog.send();
    blog.appeal(sent);
    blog.blog.takingBack().takeBack(sent.id(), 1, "Jeanne");
    blog.queue.decide(new Decision(sent.id(), 2, Verdict.APPROVE, null, "Jeanne"));
    afterAMinute();
    assertThat(kinds()).containsExactly(MailKind.PUBLISHED);

    blog.pass(Duration.ofDays(31));
    blog.mail.sweep();
    assertThat(blog.mail.kept(sent.receipt())).isFalse();
  }

  @Test
  void aRejectionAfterReportsIsToldToWhomThePublicationWasTold() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.queue.decide(new Decision(sent.id(), 0, Verdict.APPROVE, null, "Odile"));
    afterAMinute();
    blog.send();
    blog.pass(Duration.ofDays(29));
    blog.mail.sweep();
    blog.report(sent);
    blog.queue.decide(new Decision(sent.id(), 1, Verdict.REJECT, "Relu.", "Odile"));
    afterAMinute();

    assertThat(kinds()).containsExactly(MailKind.REJECTED);
  }

  @Test
  void anAddressIsKeptForAMonthWithACommentThatWasPublishedBeforeItCouldBeKept() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.");
    blog.queue.decide(new Decision(sent.id(), 0, Verdict.APPROVE, null, "Odile"));
    blog.mail.leave(sent.receipt(), "maud@example.org", "fr");
    afterAMinute();
    assertThat(blog.send()).isEmpty();
    blog.mail.sweep();
    assertThat(blog.mail.kept(sent.receipt())).isTrue();

    blog.pass(Duration.ofDays(30));
    blog.mail.sweep();
    assertThat(blog.mail.kept(sent.receipt())).isFalse();
  }

  @Test
  void anUpheldAppealIsTold() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.reject(sent);
    afterAMinute();
    blog.send();
    blog.appeal(sent);
    long appeal = blog.blog.appeals().waiting(null, 1).items().get(0).id();
    blog.blog.appeals().decide(new AppealDecision(appeal, true, null, "Jeanne", false));
    afterAMinute();

    assertThat(kinds()).containsExactly(MailKind.APPEAL_UPHELD);
  }

  @Test
  void aDecisionTakenBackWithinTheMinuteIsNotTold() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.reject(sent);
    blog.pass(Duration.ofSeconds(9));
    blog.blog.takingBack().takeBack(sent.id(), 1, "Odile");
    blog.queue.decide(new Decision(sent.id(), 2, Verdict.APPROVE, null, "Odile"));
    afterAMinute();

    assertThat(kinds()).containsExactly(MailKind.PUBLISHED);
  }

  @Test
  void ofADecisionMadeAnewOnlyTheLastIsTold() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.reject(sent);
    blog.blog.takingBack().takeBack(sent.id(), 1, "Odile");
    blog.queue.decide(new Decision(sent.id(), 2, Verdict.REJECT, "Mieux dit.", "Odile"));
    afterAMinute();

    assertThat(kinds()).containsExactly(MailKind.REJECTED);
  }

  @Test
  void nobodyIsToldOfSpamAndWhoeverLeftNoAddressOfNothing() throws Exception {
    NoticeBlog.Sent spam = blog.sent("Achetez.", "maud@example.org");
    blog.queue.decide(new Decision(spam.id(), 0, Verdict.SPAM, null, "Odile"));
    blog.reject(blog.sent("Un mot."));
    afterAMinute();

    assertThat(blog.send()).isEmpty();
    assertThat(blog.sql("select count(*) from mail_outbox")).containsExactly("0");
  }

  @Test
  void copiesRejectedTogetherAreEachTold() throws Exception {
    NoticeBlog.Sent one = blog.sent("Un mot.", "maud@example.org");
    blog.sent("un mot.", "ines@example.org");
    blog.reject(one);
    afterAMinute();

    assertThat(blog.send())
        .extracting(Parcel::address)
        .containsExactlyInAnyOrder("maud@example.org", "ines@example.org");
  }

  @Test
  void anAddressIsForgottenAfterAMonthWithoutAppealAndAfterNinetyDaysInAnyCase() throws Exception {
    NoticeBlog.Sent rejected = blog.sent("Un mot.", "maud@example.org");
    NoticeBlog.Sent held = blog.sent("Un autre.", "ines@example.org");
    blog.reject(rejected);
    afterAMinute();
    blog.send();
    blog.pass(Duration.ofDays(30));
    blog.mail.sweep();
    assertThat(blog.mail.kept(rejected.receipt())).isFalse();
    assertThat(blog.mail.kept(held.receipt())).isTrue();
    blog.pass(Duration.ofDays(60));
    blog.mail.sweep();
    assertThat(blog.sql("select count(*) from commenter_address")).containsExactly("0");
  }

  @Test
  void whoeverHasTheReceiptCanHaveTheAddressForgotten() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.mail.forget("unknown");
    assertThat(blog.mail.kept(sent.receipt())).isTrue();
    blog.mail.forget(sent.receipt());
    assertThat(blog.mail.kept(sent.receipt())).isFalse();
    blog.reject(sent);
    afterAMinute();
    assertThat(blog.send()).isEmpty();
  }

  @Test
  void anAddressWhoseOwnerEndedTheLettersIsNotTakenAgainHoweverItIsWritten() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    NoticeBlog.Sent other = blog.sent("Un autre.", "Maud@example.org");
    blog.reject(sent);
    afterAMinute();
    assertThat(blog.ending.end(blog.send().get(0).off())).isTrue();

    assertThat(blog.mail.kept(sent.receipt())).isFalse();
    assertThat(blog.mail.kept(other.receipt())).isFalse();
    assertThat(blog.mail.kept(blog.sent("Un troisième.", "MAUD@example.org").receipt())).isFalse();
  }

  @Test
  void theLinkOfALetterEndsThemAlsoWhenTheAddressWasForgottenBefore() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.reject(sent);
    afterAMinute();
    String off = blog.send().get(0).off();
    blog.pass(Duration.ofDays(91));
    blog.mail.sweep();
    assertThat(blog.sql("select count(*) from commenter_address")).containsExactly("0");

    assertThat(blog.ending.known(off)).isTrue();
    assertThat(blog.ending.end(off)).isTrue();
    assertThat(blog.mail.kept(blog.sent("Un autre.", "Maud@example.org").receipt())).isFalse();
    assertThat(blog.mail.kept(blog.sent("Inès.", "ines@example.org").receipt())).isTrue();
  }

  @Test
  void aLinkWhoseAddressWasExchangedEndsNothing() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org");
    blog.sent("Un autre.", "ines@example.org");
    blog.reject(sent);
    afterAMinute();
    String off = blog.send().get(0).off();
    String other =
        blog.sql("select address_key from commenter_address where comment_id <> " + sent.id())
            .get(0);
    String forged = off.substring(0, 22) + other + off.substring(22 + other.length());

    assertThat(blog.ending.known(forged)).isFalse();
    assertThat(blog.ending.end(forged)).isFalse();
    assertThat(blog.sql("select count(*) from refused_address")).containsExactly("0");
  }

  @Test
  void anAddressIsTakenFiveTimesInADayAndTheLastOneLeftWithACommentCounts() throws Exception {
    NoticeBlog.Sent first = blog.sent("Un mot.", "mod@example.org");
    blog.mail.leave(first.receipt(), "maud@example.org", "fr");
    for (int i = 0; i < 4; i++) {
      assertThat(blog.mail.kept(blog.sent("Mot " + i, "maud@example.org").receipt())).isTrue();
    }
    assertThat(blog.mail.kept(blog.sent("De trop.", "maud@example.org").receipt())).isFalse();
    assertThat(blog.mail.kept(blog.sent("Inès.", "ines@example.org").receipt())).isTrue();
    blog.reject(first);
    afterAMinute();
    assertThat(blog.send()).extracting(Parcel::address).containsExactly("maud@example.org");
  }

  @Test
  void whatIsNoAddressOrNoReceiptIsNotKept() throws Exception {
    NoticeBlog.Sent sent = blog.sent("Un mot.", "maud@example.org\nBcc: all@example.org");
    blog.mail.leave("unknown", "maud@example.org", "fr");
    blog.mail.leave(null, "maud@example.org", "fr");
    blog.mail.leave(sent.receipt(), null, "fr");

    assertThat(blog.sql("select count(*) from commenter_address")).containsExactly("0");
    blog.comments.submit(
        new org.veilleuse.moderation.comment.Submission(
            TestBlog.THREAD, null, "Maud", "Avec adresse.", "maud@example.org", "192.0.2.1"));
    assertThat(blog.sql("select email from comments where email is not null")).isEmpty();
  }
}
