package org.veilleuse.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.veilleuse.moderation.report.ReportReason.INSULT_OR_THREAT;
import static org.veilleuse.moderation.report.ReportReason.OTHER;
import static org.veilleuse.moderation.report.ReportReason.SPAM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.AppealDecision;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.QueueFilter;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.QueuePage;
import org.veilleuse.moderation.comment.ReportedBlog;
import org.veilleuse.moderation.comment.SecondLookState;
import org.veilleuse.moderation.comment.TakingBack;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.comment.Unknown;
import org.veilleuse.moderation.comment.Verdict;

class ReportsTest {

  private static final int ENOUGH = 3;
  private static final ThreadId THREAD = new ThreadId("post-1");

  private final ReportedBlog blog = new ReportedBlog();
  private final Reports reports =
      new Reports(blog.entities(), blog.transactions(), blog.clock(), blog.key(), blog.looks());
  private final ReportDesk desk =
      new ReportDesk(blog.entities(), blog.transactions(), blog.clock());

  @AfterEach
  void close() {
    blog.close();
  }

  private String report(long id, ReportReason reason, String text, String network)
      throws ReportRefused {
    blog.advance(Duration.ofSeconds(1));
    return reports.make(new NewReport(id, reason, text, network), ENOUGH).token();
  }

  private String report(long id, int reader) throws ReportRefused {
    return report(id, INSULT_OR_THREAT, "Lecteur " + reader, "198.51.100." + reader);
  }

  private ReportOutcome outcome(String receipt) {
    return reports.byReceipt(receipt).orElseThrow().outcome();
  }

  private List<Long> queued() {
    return blog.queue().waiting(null, 200).items().stream().map(QueueItem::id).toList();
  }

  private List<Long> listed(ReportView view) {
    return desk.page(view, null, 200).items().stream().map(Reported::commentId).toList();
  }

  private Decision decision(long id, int version, Verdict verdict) {
    return new Decision(id, version, verdict, verdict == Verdict.REJECT ? "Insulte." : null, "Léa");
  }

  private List<Action> trail(long id) {
    return blog.audit().of(id).stream().map(AuditEntry::action).toList();
  }

  private List<String> readers() {
    return blog.comments().published(THREAD).stream().map(c -> c.text()).toList();
  }

  @Test
  void enoughReportsBringACommentBackToTheQueueWhereItStaysPublished() throws Exception {
    long reported = blog.published("Rémi", "Tu ne sais rien.");
    long waiting = blog.held("Maud", "Quel danger.");

    report(reported, 1);
    report(reported, 2);
    assertThat(queued()).containsExactly(waiting);
    assertThat(listed(ReportView.FEW)).containsExactly(reported);
    blog.changed();
    report(reported, 3);

    assertThat(queued()).containsExactly(reported, waiting);
    assertThat(blog.queue().waiting(null, 200).total()).isEqualTo(2);
    assertThat(blog.queue().item(reported)).isPresent();
    assertThat(listed(ReportView.FEW)).isEmpty();
    assertThat(readers()).containsExactly("Tu ne sais rien.");
    assertThat(blog.changed()).isEmpty();
    assertThat(trail(reported))
        .containsSubsequence(
            Action.REPORTED, Action.REPORTED, Action.REPORTED, Action.BROUGHT_BACK);
    assertThat(blog.audit().verify(null).problems()).isEmpty();
  }

  @Test
  void whatStandsInTheQueuePublishedIsPagedAndFilteredAndClaimedLikeTheRest() throws Exception {
    long first = blog.published("Rémi", "Un.");
    long second = blog.published("Rémi", "Deux.");
    long threat = blog.held("Maud", "Quel danger.");
    long calm = blog.held("Maud", "Merci.");
    for (int reader = 1; reader <= ENOUGH; reader++) {
      report(second, reader);
      report(first, reader);
    }

    QueuePage page = blog.queue().waiting(null, 1);
    assertThat(page.items()).extracting(QueueItem::id).containsExactly(first);
    page = blog.queue().waiting(page.next(), 2);
    assertThat(page.items()).extracting(QueueItem::id).containsExactly(second, threat);
    page = blog.queue().waiting(page.next(), 2);
    assertThat(page.items()).extracting(QueueItem::id).containsExactly(calm);
    assertThat(page.next()).isNull();
    QueueFilter flagged = new QueueFilter(null, null, null, null, true, null);
    assertThat(blog.queue().waiting(flagged, null, 9).items())
        .extracting(QueueItem::id)
        .containsExactly(threat);
    assertThat(blog.claims().claim(first, "Léa")).isTrue();
    assertThat(blog.claims().claim(blog.published("Rémi", "Trois."), "Léa")).isFalse();
    QueueFilter mine = new QueueFilter(null, null, null, null, null, "Léa");
    assertThat(blog.queue().waiting(mine, null, 9).items())
        .extracting(QueueItem::id)
        .containsExactly(first);
    QueueFilter reported = new QueueFilter(null, null, null, null, null, null, null, true);
    page = blog.queue().waiting(reported, null, 9);
    assertThat(page.items()).extracting(QueueItem::id).containsExactly(first, second);
    assertThat(page.total()).isEqualTo(2);
  }

  @Test
  void leavingItPublishedTellsReportersAndMoreReportsAreOnlyCounted() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    String early = report(id, 1);
    report(id, 2);
    report(id, 3);
    assertThat(outcome(early)).isEqualTo(ReportOutcome.WAITING);

    blog.advance(Duration.ofHours(1));
    assertThat(blog.queue().decide(decision(id, 1, Verdict.APPROVE))).isInstanceOf(Decided.class);

    assertThat(queued()).isEmpty();
    assertThat(readers()).containsExactly("Tu ne sais rien.");
    assertThat(outcome(early)).isEqualTo(ReportOutcome.KEPT);
    assertThat(trail(id)).endsWith(Action.LEFT_PUBLISHED);
    String late = null;
    for (int reader = 4; reader < 9; reader++) {
      late = report(id, reader);
    }
    assertThat(outcome(late)).isEqualTo(ReportOutcome.LOOKED_AT_BEFORE);
    assertThat(queued()).isEmpty();
    assertThat(listed(ReportView.FEW)).isEmpty();
    assertThat(listed(ReportView.AGAIN)).containsExactly(id);
    Reported reported = desk.of(List.of(id)).get(id);
    assertThat(reported.reports()).isEqualTo(5);
    assertThat(reported.earlier()).isEqualTo(3);

    assertThat(blog.looks().toQueue(id, "Léa")).isTrue();
    assertThat(blog.looks().toQueue(id, "Léa")).isFalse();
    assertThat(queued()).containsExactly(id);
  }

  @Test
  void whatIsReportedWhileTheCardLiesOpenStaysToBeReadAndItsReporterIsToldSo() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    String early = report(id, 1);
    report(id, 2);
    report(id, 3);
    Instant seen = desk.of(List.of(id)).get(id).lastAt();
    String late = report(id, OTHER, "C’est mon adresse.", "198.51.100.4");
    blog.advance(Duration.ofMinutes(1));

    assertThat(blog.queue().decide(keep(id, 1, seen))).isEqualTo(new Decided(id, 0, 1));

    assertThat(queued()).isEmpty();
    assertThat(outcome(early)).isEqualTo(ReportOutcome.KEPT);
    assertThat(outcome(late)).isEqualTo(ReportOutcome.LOOKED_AT_BEFORE);
    assertThat(listed(ReportView.AGAIN)).containsExactly(id);
    Reported reported = desk.of(List.of(id)).get(id);
    assertThat(reported.reports()).isEqualTo(1);
    assertThat(reported.earlier()).isEqualTo(3);
    assertThat(reported.words().get(0).text()).isEqualTo("C’est mon adresse.");

    blog.takingBack().takeBack(id, 2, "Léa");
    seen = desk.of(List.of(id)).get(id).lastAt();
    assertThat(blog.queue().decide(keep(id, 3, seen))).isEqualTo(new Decided(id, 0));
    assertThat(outcome(late)).isEqualTo(ReportOutcome.KEPT);
    assertThat(listed(ReportView.AGAIN)).isEmpty();
  }

  @Test
  void whoeverExplainsMeanwhileWhatTheyReportedIsHeardToo() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    report(id, OTHER, null, "198.51.100.1");
    Instant seen = desk.of(List.of(id)).get(id).lastAt();
    String late = report(id, OTHER, "C’est mon adresse.", "198.51.100.1");
    blog.advance(Duration.ofMinutes(1));

    assertThat(blog.queue().decide(keep(id, 1, seen))).isEqualTo(new Decided(id, 0, 1));

    assertThat(outcome(late)).isEqualTo(ReportOutcome.LOOKED_AT_BEFORE);
    assertThat(listed(ReportView.AGAIN)).containsExactly(id);
  }

  @Test
  void whoeverExplainsAfterTheDecisionWhatTheyReportedIsHeardToo() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    report(id, OTHER, null, "198.51.100.1");
    blog.queue().decide(decision(id, 1, Verdict.APPROVE));
    blog.advance(Duration.ofHours(1));

    String late = report(id, OTHER, "C’est mon adresse.", "198.51.100.1");
    report(id, OTHER, "Et la sienne.", "198.51.100.1");

    assertThat(outcome(late)).isEqualTo(ReportOutcome.LOOKED_AT_BEFORE);
    assertThat(listed(ReportView.AGAIN)).containsExactly(id);
    Reported reported = desk.of(List.of(id)).get(id);
    assertThat(reported.reports()).isEqualTo(1);
    assertThat(reported.words()).hasSize(2);
  }

  private Decision keep(long id, int version, Instant seen) {
    return new Decision(id, version, Verdict.APPROVE, null, "Léa", null, false, seen);
  }

  @Test
  void rejectingItHidesItAtOnceWithAStatementOfReasonsAndTellsReporters() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    long copy = blog.held("Paul", "Tu ne sais rien.");
    String receipt = report(id, 1);
    report(id, 2);
    report(id, 3);
    blog.changed();

    blog.queue().decide(decision(id, 1, Verdict.REJECT));

    assertThat(readers()).isEmpty();
    assertThat(blog.changed()).containsExactly(THREAD);
    assertThat(queued()).isEmpty();
    assertThat(outcome(receipt)).isEqualTo(ReportOutcome.HIDDEN);
    assertThat(blog.sql("select status, decision_reason from comments where id = " + id))
        .containsExactly("REJECTED|Insulte.");
    assertThat(blog.sql("select status, decided_with from comments where id = " + copy))
        .containsExactly("REJECTED|" + id);
    assertThat(refusal(id, SPAM, null)).isEqualTo(ReportRefused.Reason.COMMENT_GONE);
  }

  @Test
  void theSecondToDecideIsToldAndChangesNothing() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    report(id, 1);
    blog.queue().decide(decision(id, 1, Verdict.APPROVE));

    assertThat(blog.queue().decide(decision(id, 1, Verdict.REJECT)))
        .isInstanceOfSatisfying(
            AlreadyDecided.class,
            already -> assertThat(already.verdict()).isEqualTo(Verdict.APPROVE));
    assertThat(readers()).hasSize(1);
  }

  @Test
  void whatWasTakenBackWaitsAndIsNotSaidToBeDecided() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    for (int reader = 1; reader <= ENOUGH; reader++) {
      report(id, reader);
    }
    blog.queue().decide(decision(id, 1, Verdict.SPAM));
    blog.takingBack().takeBack(id, 2, "Léa");

    assertThat(blog.queue().decide(decision(id, 1, Verdict.APPROVE))).isEqualTo(new Unknown());
    assertThat(queued()).containsExactly(id);
  }

  @Test
  void aCommentThatNobodyReportedIsNotDecidedAgain() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");

    assertThat(blog.queue().decide(decision(id, 1, Verdict.REJECT)))
        .isInstanceOf(AlreadyDecided.class);
    assertThat(blog.looks().toQueue(id, "Léa")).isFalse();
    assertThat(readers()).hasSize(1);
  }

  @Test
  void takingTheDecisionBackPublishesTheCommentAgainAndItWaitsAgain() throws Exception {
    for (Verdict verdict : Verdict.values()) {
      long id = blog.published("Rémi", "Tu ne sais rien, dit " + verdict);
      long copy = blog.held("Paul", "Tu ne sais rien, dit " + verdict);
      String receipt = report(id, 1);
      report(id, 2);
      report(id, 3);
      blog.queue().decide(decision(id, 1, verdict));
      blog.changed();

      assertThat(blog.takingBack().takeBack(id, 2, "Léa")).isEqualTo(TakingBack.Outcome.TAKEN_BACK);

      assertThat(blog.changed()).containsExactly(THREAD);
      assertThat(readers()).anyMatch(text -> text.endsWith(verdict.toString()));
      assertThat(blog.sql("select decided_by, decision_reason from comments where id = " + id))
          .containsExactly("Odile|null");
      assertThat(queued()).contains(id, copy);
      assertThat(outcome(receipt)).isEqualTo(ReportOutcome.WAITING);
      assertThat(desk.of(List.of(id)).get(id).reports()).isEqualTo(3);
      blog.queue().decide(decision(id, 3, Verdict.APPROVE));
      assertThat(outcome(receipt)).isEqualTo(ReportOutcome.KEPT);
    }
    assertThat(blog.audit().verify(null).problems()).isEmpty();
  }

  @Test
  void whatAnAppealPublishedAgainHasBeenLookedAt() throws Exception {
    String receipt = blog.comments().submit(blog.submission("Rémi", "Tu ne sais rien.")).token();
    long id = blog.comments().byReceipt(receipt).orElseThrow().id();
    blog.queue().decide(decision(id, 0, Verdict.APPROVE));
    String report = report(id, 1);
    blog.queue().decide(decision(id, 1, Verdict.REJECT));
    blog.advance(Duration.ofMinutes(1));
    blog.appeals().make(receipt, 2, "Je citais.");
    long appeal = blog.appeals().waiting(null, 1).items().get(0).id();
    blog.appeals().decide(new AppealDecision(appeal, true, null, "Jeanne", false));

    assertThat(outcome(report)).isEqualTo(ReportOutcome.KEPT);
    String late = null;
    for (int reader = 2; reader < 7; reader++) {
      late = report(id, reader);
    }
    assertThat(outcome(late)).isEqualTo(ReportOutcome.LOOKED_AT_BEFORE);
    assertThat(queued()).isEmpty();
    assertThat(listed(ReportView.AGAIN)).containsExactly(id);
  }

  @Test
  void aReaderCountsOnceADayAndTheSameReportGetsTheSameReceipt() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    String first = report(id, SPAM, "Réclame", "198.51.100.1");
    assertThat(report(id, SPAM, " Réclame\r\n", "198.51.100.1")).isEqualTo(first);
    String other = report(id, OTHER, "Autre chose", "198.51.100.1");
    assertThat(other).isNotEqualTo(first);
    report(id, SPAM, "Réclame", "198.51.100.2");

    assertThat(blog.sql("select counted, count(*) from report group by counted order by counted"))
        .containsExactlyInAnyOrderElementsOf(counts("false|1", "true|2"));
    assertThat(queued()).isEmpty();
    assertThat(desk.of(List.of(id)).get(id).reports()).isEqualTo(2);
    assertThat(reports.byReceipt(other).orElseThrow().text()).isEqualTo("Autre chose");

    blog.advance(Duration.ofDays(1));
    assertThat(report(id, SPAM, "Réclame", "198.51.100.1")).isNotEqualTo(first);
    assertThat(queued()).containsExactly(id);
  }

  // The driver of PostgreSQL writes t and f.
  private static List<String> counts(String no, String yes) {
    return System.getProperty("comment.test.url", "").contains("postgres")
        ? List.of(no.replace("false", "f"), yes.replace("true", "t"))
        : List.of(no.replace("false", "FALSE"), yes.replace("true", "TRUE"));
  }

  @Test
  void afterADayNothingTellsWhoReported() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    report(id, 1);
    assertThat(blog.sql("select count(*) from report_key")).containsExactly("3");
    assertThat(reports.purgeExpired()).isZero();
    blog.advance(ReportKeys.VALIDITY);
    assertThat(reports.purgeExpired()).isEqualTo(3);
    for (String table : List.of("report", "report_key", "second_look", "audit_entry")) {
      assertThat(blog.sql("select * from " + table).toString()).doesNotContain("198.51.100");
    }
  }

  @Test
  void whatCannotBeTakenIsNotStored() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    long held = blog.held("Rémi", "Rien du tout.");

    assertThat(refusal(id, null, "x")).isEqualTo(ReportRefused.Reason.REASON_MISSING);
    assertThat(refusal(id, OTHER, "x".repeat(1001))).isEqualTo(ReportRefused.Reason.TEXT_TOO_LONG);
    assertThat(refusal(id, OTHER, "a\0b")).isEqualTo(ReportRefused.Reason.TEXT_UNREADABLE);
    assertThat(refusal(held, OTHER, null)).isEqualTo(ReportRefused.Reason.COMMENT_GONE);
    assertThat(refusal(-1, OTHER, null)).isEqualTo(ReportRefused.Reason.COMMENT_GONE);
    assertThat(blog.sql("select count(*) from report")).containsExactly("0");
    assertThat(blog.sql("select count(*) from report_key")).containsExactly("0");
    assertThat(reports.byReceipt(null)).isEmpty();
    assertThat(reports.byReceipt("x".repeat(43))).isEmpty();

    String blank = report(id, OTHER, " \u200b ", "198.51.100.1");
    assertThat(reports.byReceipt(blank).orElseThrow().text()).isNull();
  }

  private ReportRefused.Reason refusal(long id, ReportReason reason, String text) {
    return catchThrowableOfType(
            ReportRefused.class,
            () -> reports.make(new NewReport(id, reason, text, "198.51.100.1"), ENOUGH))
        .reason();
  }

  @Test
  void aCommentThatWaitsAfterAllIsDecidedOnceForItsReportersToo() throws Exception {
    long id = blog.published("Rémi", "Tu ne sais rien.");
    String receipt = report(id, 1);
    blog.takingBack().takeBack(id, 1, "Léa");
    assertThat(outcome(receipt)).isEqualTo(ReportOutcome.HELD);

    blog.queue().decide(decision(id, 2, Verdict.APPROVE));

    assertThat(outcome(receipt)).isEqualTo(ReportOutcome.KEPT);
    assertThat(desk.of(List.of(id)).get(id).state()).isEqualTo(SecondLookState.KEPT);
    assertThat(blog.takingBack().takeBack(id, 3, "Léa")).isEqualTo(TakingBack.Outcome.TAKEN_BACK);
    assertThat(readers()).isEmpty();
  }
}
