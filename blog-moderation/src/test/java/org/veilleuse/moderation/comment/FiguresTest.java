package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.figures.AppealTally;
import org.veilleuse.moderation.figures.DecisionFigures;
import org.veilleuse.moderation.figures.Figures;
import org.veilleuse.moderation.figures.FlaggedDecisions;
import org.veilleuse.moderation.figures.Period;
import org.veilleuse.moderation.figures.RuleAgreement;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.moderation.figures.Tally;
import org.veilleuse.moderation.figures.Waiting;
import org.veilleuse.moderation.pattern.PatternId;

/** What a history that was made by hand, decision by decision, comes to in figures. */
class FiguresTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** The clocks go forward on the first of them: it has 23 hours. */
  private static final Period DAYS =
      new Period(LocalDate.parse("2026-03-29"), LocalDate.parse("2026-03-31"), PARIS);

  private static final Slots EACH = Slots.daily(DAYS);

  private final TestBlog blog = new TestBlog();
  private final Comments comments = blog.comments();
  private final Figures figures = new Figures(blog.transaction.entities());
  private int texts;

  @BeforeEach
  void openTheThread() {
    comments.openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private void at(String time) {
    blog.clock.advance(Duration.between(blog.clock.instant(), Instant.parse(time)));
  }

  private record Sent(String receipt, long id) {}

  private Sent send(String text) throws SubmissionRefused {
    String receipt = comments.submit(from("Maud", text)).token();
    return new Sent(receipt, comments.byReceipt(receipt).orElseThrow().id());
  }

  private long sent(String text) throws SubmissionRefused {
    return send(text + " " + ++texts).id;
  }

  private void decide(long id, int version, Verdict verdict, String moderator) {
    assertThat(blog.queue().decide(new Decision(id, version, verdict, "Non.", moderator)))
        .isInstanceOf(Decided.class);
  }

  private <T> T read(Supplier<T> work) {
    blog.transaction.begin();
    try {
      return work.get();
    } finally {
      blog.transaction.rollback();
    }
  }

  private DecisionFigures decisions() {
    return read(() -> figures.decisions(EACH));
  }

  private static Waiting waited(long comments, double median, double p95) {
    return new Waiting(comments, seconds(median), seconds(p95));
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis(Math.round(seconds * 1000));
  }

  @Test
  void waitingIsCountedByTheDayOfTheFirstDecision() throws Exception {
    at("2026-03-29T10:00:00Z");
    long first = sent("a");
    long second = sent("b");
    long third = sent("c");
    at("2026-03-29T10:01:00Z");
    decide(first, 0, Verdict.APPROVE, "Odile");
    at("2026-03-29T10:03:00Z");
    decide(second, 0, Verdict.REJECT, "Odile");
    at("2026-03-29T10:11:00Z");
    decide(third, 0, Verdict.SPAM, "Malik");
    at("2026-03-29T21:00:00Z");
    long late = sent("d");
    at("2026-03-29T22:00:00Z"); // Midnight in Paris.
    decide(late, 0, Verdict.REJECT, "Odile");
    at("2026-03-31T21:59:59.999999Z");
    assertThat(blog.takingBack().takeBack(late, 1, "Malik"))
        .isEqualTo(TakingBack.Outcome.TAKEN_BACK);
    decide(late, 2, Verdict.APPROVE, "Malik");
    at("2026-03-31T22:00:00Z");
    decide(sent("e"), 0, Verdict.APPROVE, "Malik");

    DecisionFigures told = decisions();
    assertThat(told.waiting())
        .containsExactly(waited(3, 180, 612), waited(1, 3600, 3600), new Waiting(0, null, null));
    assertThat(told.whole()).isEqualTo(waited(4, 420, 3159));
    assertThat(told.decided())
        .containsExactly(new Tally(1, 1, 1, 0), new Tally(0, 1, 0, 0), new Tally(1, 0, 0, 0));
    assertThat(told.byModerator())
        .containsEntry("Odile", List.of(new Tally(1, 1, 0, 0), new Tally(0, 1, 0, 0), Tally.NONE))
        .containsEntry("Malik", List.of(new Tally(0, 0, 1, 0), Tally.NONE, new Tally(1, 0, 0, 0)))
        .hasSize(2);
  }

  @Test
  void identicalCommentsAllWaitedButWereDecidedOnce() throws Exception {
    at("2026-03-29T10:00:00Z");
    long read = send("Achetez mes idiots de rideaux.").id;
    at("2026-03-29T10:02:00Z");
    comments.submit(
        new Submission(THREAD, null, "Yann", "Achetez mes idiots de rideaux.", null, "192.0.2.2"));
    at("2026-03-29T10:04:00Z");
    decide(read, 0, Verdict.SPAM, "Odile");

    DecisionFigures told = decisions();
    assertThat(told.whole()).isEqualTo(waited(2, 180, 234));
    assertThat(told.decided().get(0)).isEqualTo(new Tally(0, 0, 1, 0));
    assertThat(read(() -> figures.outcomes(EACH)).get(0)).isEqualTo(new Tally(0, 0, 2, 0));
    assertThat(read(() -> figures.patterns(EACH)))
        .containsOnlyKeys(PatternId.INSULT)
        .containsEntry(PatternId.INSULT, List.of(2L, 0L, 0L));
  }

  @Test
  void leavingAReportedCommentPublishedIsADecisionAndNoCommentWaitedForIt() throws Exception {
    at("2026-03-29T10:00:00Z");
    long id = sent("a");
    at("2026-03-29T10:01:00Z");
    decide(id, 0, Verdict.APPROVE, "Odile");
    bringBack(id);
    at("2026-03-31T10:00:00Z");
    decide(id, 1, Verdict.APPROVE, "Malik");
    bringBack(id);
    decide(id, 2, Verdict.REJECT, "Malik");

    assertThat(decisions().byModerator())
        .containsEntry("Odile", List.of(new Tally(1, 0, 0, 0), Tally.NONE, Tally.NONE))
        .containsEntry("Malik", List.of(Tally.NONE, Tally.NONE, new Tally(1, 1, 0, 0)));
    assertThat(decisions().whole()).isEqualTo(waited(1, 60, 60));
  }

  @Test
  void aCommentThatTheRuleOfTrustPublishedDidNotWaitForWhoeverLooksAtItLater() throws Exception {
    at("2026-01-29T10:00:00Z");
    long rejected = trusted("a");
    long left = trusted("b");
    at("2026-03-29T10:00:00Z");
    bringBack(rejected);
    bringBack(left);
    decide(rejected, 1, Verdict.REJECT, "Odile");
    decide(left, 1, Verdict.APPROVE, "Odile");
    bringBack(left);
    decide(left, 2, Verdict.REJECT, "Odile");

    assertThat(decisions().whole()).isEqualTo(new Waiting(0, null, null));
    assertThat(decisions().decided().get(0)).isEqualTo(new Tally(1, 2, 0, 0));
  }

  /** Sends a comment that the rule publishes at once: one other was approved before. */
  private long trusted(String text) throws Exception {
    CommenterId maud = CommenterId.random();
    blog.publish(new Submission(THREAD, null, "Maud", text + " d’abord", null, "192.0.2.1", maud));
    long id = blog.submit(new Submission(THREAD, null, "Maud", text, null, "192.0.2.1", maud));
    blog.trust(new TrustRule(true, 1)).consider(id);
    assertThat(blog.sql("select decided_by from comments where id = " + id))
        .containsExactly(Trust.ACTOR);
    return id;
  }

  private void bringBack(long id) throws Exception {
    blog.transaction.begin();
    Reportable reported = blog.looks().lock(id).orElseThrow();
    blog.looks().reported(reported, "INSULT", true, 1);
    blog.transaction.commit();
    blog.looks().toQueue(id, "Odile"); // Reports alone do not bring back what was looked at.
  }

  @Test
  void importedCommentsWaitedElsewhereButADecisionOnThemIsOne() throws Exception {
    at("2026-03-30T10:00:00Z");
    comments.importDecided(
        THREAD,
        "ailleurs",
        List.of(
            imported("1", Status.HELD, "Quel idiot."), imported("2", Status.PUBLISHED, "Bonjour.")),
        "admin");
    long held = blog.queue().waiting(null, 10).items().get(0).id();
    decide(held, 0, Verdict.APPROVE, "Odile");

    assertThat(decisions().whole().comments()).isZero();
    assertThat(decisions().decided().get(1)).isEqualTo(new Tally(1, 0, 0, 0));
    assertThat(read(() -> figures.outcomes(EACH))).containsOnly(Tally.NONE);
    assertThat(read(() -> figures.patterns(EACH))).isEmpty();
  }

  private static ImportedComment imported(String id, Status status, String text) {
    return new ImportedComment(
        id, null, "Yann", null, text, Instant.parse("2026-03-29T08:00:00Z"), status);
  }

  @Test
  void outcomesAreToldByTheDayOfSubmissionAsTheyStandNow() throws Exception {
    at("2026-03-29T21:59:59Z");
    long before = sent("a");
    at("2026-03-29T22:00:00Z");
    sent("idiot");
    long after = sent("c");
    at("2026-03-31T10:00:00Z");
    decide(before, 0, Verdict.APPROVE, "Odile");
    decide(after, 0, Verdict.REJECT, "Odile");

    assertThat(read(() -> figures.outcomes(EACH)))
        .containsExactly(new Tally(1, 0, 0, 0), new Tally(0, 1, 0, 1), Tally.NONE);
    assertThat(read(() -> figures.patterns(EACH)))
        .containsEntry(PatternId.INSULT, List.of(0L, 1L, 0L));
  }

  @Test
  void aRuleThatModeratorsDisagreeWithComesBeforeOneThatWasUnlucky() throws Exception {
    at("2026-03-30T10:00:00Z");
    List<Long> insults = new ArrayList<>();
    List<Long> threats = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      insults.add(sent("idiot, idiot"));
    }
    for (int i = 0; i < 5; i++) {
      threats.add(sent("danger"));
    }
    sent("« idiot »"); // Protected.
    for (int i = 0; i < 8; i++) {
      decide(insults.get(i), 0, i < 6 ? Verdict.APPROVE : Verdict.REJECT, "Odile");
    }
    for (int i = 0; i < 4; i++) {
      decide(threats.get(i), 0, i < 2 ? Verdict.APPROVE : Verdict.SPAM, "Odile");
    }
    assertThat(rules())
        .containsExactly(new RuleAgreement("idiot-word", PatternId.INSULT, new Tally(6, 2, 0, 0)));
    assertThat(rules().get(0).share()).isEqualTo(0.25);

    decide(threats.get(4), 0, Verdict.SPAM, "Odile");
    assertThat(rules())
        .containsExactly(
            new RuleAgreement("idiot-word", PatternId.INSULT, new Tally(6, 2, 0, 0)),
            new RuleAgreement("danger-word", PatternId.THREAT, new Tally(2, 0, 3, 0)));

    // As decisions stand now: what was taken back is not one.
    blog.takingBack().takeBack(threats.get(4), 1, "Odile");
    assertThat(rules()).hasSize(1);
    FlaggedDecisions behind = new FlaggedDecisions(blog.transaction.entities(), blog.decided());
    assertThat(read(() -> behind.of("danger-word")))
        .extracting(DecidedItem::id)
        .containsExactly(threats.get(3), threats.get(2), threats.get(1), threats.get(0));
    assertThat(read(() -> behind.of("idiot-word")))
        .extracting(DecidedItem::verdict)
        .startsWith(Verdict.REJECT, Verdict.REJECT, Verdict.APPROVE)
        .hasSize(8);
    assertThat(read(() -> behind.of("' or 1 = 1"))).isEmpty();
  }

  private List<RuleAgreement> rules() {
    return read(() -> figures.rules(DAYS));
  }

  @Test
  void anAppealIsToldByTheDayItWasSentWithWhatBecameOfIt() throws Exception {
    at("2026-03-29T10:00:00Z");
    List<Sent> all = List.of(send("un"), send("deux"), send("trois"), send("quatre"));
    for (Sent each : all) {
      decide(each.id, 0, Verdict.REJECT, "Odile");
      blog.appeals().make(each.receipt, 1, "Mais non.");
    }
    at("2026-03-30T10:00:00Z");
    List<Long> waiting =
        blog.appeals().waiting(null, 10).items().stream().map(AppealItem::id).toList();
    blog.appeals().decide(new AppealDecision(waiting.get(0), true, null, "Malik", false));
    blog.appeals().decide(new AppealDecision(waiting.get(1), false, "Si.", "Malik", false));
    blog.takingBack().takeBack(all.get(2).id, 1, "Malik");

    assertThat(read(() -> figures.appeals(EACH)))
        .containsExactly(new AppealTally(1, 1, 1, 1), AppealTally.NONE, AppealTally.NONE);
    // Neither is a decision on the comment, nor does it end its waiting.
    assertThat(decisions().decided().get(1)).isEqualTo(Tally.NONE);
    assertThat(decisions().whole().comments()).isEqualTo(4);
    assertThat(read(() -> figures.outcomes(EACH)).get(0)).isEqualTo(new Tally(1, 2, 0, 1));
  }

  @Test
  void moreDecisionsThanAPageAreAllCounted() throws Exception {
    at("2026-03-29T10:00:00Z");
    long model = sent("a");
    decide(model, 0, Verdict.APPROVE, "Odile");
    // All at the same time, so that only their numbers tell pages apart.
    blog.sql(
        "insert into audit_entry (id, happened_at, actor, action, comment_id, seal)"
            + " select 1000000 + x.n, a.happened_at, 'Malik', 'REJECTED', a.comment_id, ''"
            + " from audit_entry a cross join "
            + numbers(12_000)
            + " where a.action = 'APPROVED'");

    DecisionFigures told = decisions();
    assertThat(told.decided().get(0)).isEqualTo(new Tally(1, 12_000, 0, 0));
    assertThat(told.byModerator().get("Malik").get(0).rejected()).isEqualTo(12_000);
  }

  private static String numbers(int most) {
    String url = System.getProperty("comment.test.url", "jdbc:h2:");
    return url.startsWith("jdbc:h2:")
        ? "system_range(1, " + most + ") x(n)"
        : "generate_series(1, " + most + ") x(n)";
  }

  @Test
  void nothingGivesNothing() {
    assertThat(decisions().whole()).isEqualTo(new Waiting(0, null, null));
    assertThat(decisions().byModerator()).isEmpty();
    assertThat(read(() -> figures.outcomes(EACH))).containsOnly(Tally.NONE).hasSize(3);
    assertThat(read(() -> figures.patterns(EACH))).isEmpty();
    assertThat(rules()).isEmpty();
    assertThat(read(() -> figures.appeals(EACH))).containsOnly(AppealTally.NONE);
  }
}
