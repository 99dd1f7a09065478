package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class AppealTest {

  private static final String TEXT = "Je citais la lettre, je n’insultais personne.";

  private final TestBlog blog = new TestBlog();
  private final Comments comments = blog.comments();
  private final ReviewQueue queue = blog.queue();
  private final Appeals appeals = blog.appeals();

  private record Sent(String receipt, long id) {}

  @BeforeEach
  void openTheThread() {
    comments.openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private Sent sent(Submission submission) throws SubmissionRefused {
    blog.clock.advance(Duration.ofSeconds(1));
    String receipt = comments.submit(submission).token();
    return new Sent(receipt, comments.byReceipt(receipt).orElseThrow().id());
  }

  private Sent rejected(String text) throws SubmissionRefused {
    Sent sent = sent(from("Maud", text));
    queue.decide(new Decision(sent.id, 0, Verdict.REJECT, "Insulte.", "Odile", 3L));
    return sent;
  }

  private long appealed(Sent sent) throws AppealRefused {
    blog.clock.advance(Duration.ofSeconds(1));
    appeals.make(sent.receipt, 1, TEXT);
    return appeals.waiting(null, 200).items().stream()
        .filter(item -> item.comment().id() == sent.id)
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static AppealDecision uphold(long appeal, String moderator) {
    return new AppealDecision(appeal, true, null, moderator, false);
  }

  private static AppealDecision keep(long appeal, String moderator) {
    return new AppealDecision(appeal, false, "La lettre n’est pas en cause.", moderator, false);
  }

  private AppealRefused.Reason refusal(String receipt, int decision, String text) {
    return catchThrowableOfType(AppealRefused.class, () -> appeals.make(receipt, decision, text))
        .reason();
  }

  @Test
  void aRejectionTellsItsRuleWhatWasAutomatedAndThatItCanBeAppealed() throws Exception {
    Sent sent = rejected("Quel idiot.");

    Statement told = appeals.statement(sent.receipt).orElseThrow();
    assertThat(told.rule().english()).startsWith("No insults");
    assertThat(told.rule().text(java.util.Locale.FRENCH)).startsWith("Ni insulte");
    assertThat(told.screened()).isTrue();
    assertThat(told.patterns()).containsExactly(PatternId.INSULT);
    assertThat(told.withIdentical()).isFalse();
    assertThat(told.appeal()).isNull();
    assertThat(told.appealable()).isTrue();
  }

  @Test
  void aRejectionAfterReportsTellsHowManyThereWere() throws Exception {
    Sent sent = sent(from("Maud", "Merci."));
    blog.approve(sent.id);
    SecondLooks looks = blog.looks();
    for (int i = 0; i < 2; i++) {
      blog.transactions.run(
          () -> looks.reported(looks.lock(sent.id).orElseThrow(), "OTHER", true, 2));
    }
    assertThat(appeals.statement(sent.receipt).orElseThrow().reports()).isZero();
    queue.decide(new Decision(sent.id, 1, Verdict.REJECT, "Relu.", "Odile"));

    Statement told = appeals.statement(sent.receipt).orElseThrow();
    assertThat(told.reports()).isEqualTo(2);
    assertThat(told.automated()).isFalse();
  }

  @Test
  void whatIsQuotedIsNotToldAsFlagged() throws Exception {
    Sent sent = rejected("Il a écrit « idiot » sur sa page.");
    assertThat(appeals.statement(sent.receipt).orElseThrow().patterns()).isEmpty();
  }

  @Test
  void thereIsNoStatementWhileACommentIsHeldNorForWhatIsNoReceipt() throws Exception {
    Sent sent = sent(from("Maud", "Merci."));

    assertThat(appeals.statement(sent.receipt)).isEmpty();
    assertThat(appeals.statement(null)).isEmpty();
    assertThat(appeals.statement("x".repeat(1000))).isEmpty();
    assertThat(refusal(sent.receipt, 0, TEXT)).isEqualTo(AppealRefused.Reason.NOTHING_TO_APPEAL);
    blog.approve(sent.id);
    assertThat(appeals.statement(sent.receipt).orElseThrow().appealable()).isFalse();
    assertThat(refusal(sent.receipt, 1, TEXT)).isEqualTo(AppealRefused.Reason.NOTHING_TO_APPEAL);
  }

  @Test
  void anAppealWaitsOldestFirstWithTheCommentItsFlagsAndTheDecision() throws Exception {
    Sent first = rejected("Quel idiot.");
    Sent second = rejected("Encore un idiot.");
    appealed(second);
    appealed(first);

    AppealPage page = appeals.waiting(null, 10);
    assertThat(page.total()).isEqualTo(2);
    assertThat(page.items())
        .extracting(item -> item.comment().id())
        .containsExactly(second.id, first.id);
    AppealItem item = page.items().get(1);
    assertThat(item.text()).isEqualTo(TEXT);
    assertThat(item.comment().text()).isEqualTo("Quel idiot.");
    assertThat(item.comment().flags()).hasSize(1);
    assertThat(item.contested().verdict()).isEqualTo(Verdict.REJECT);
    assertThat(item.contested().by()).isEqualTo("Odile");
    assertThat(item.contested().reason()).isEqualTo("Insulte.");
    assertThat(item.contested().rule().id()).isEqualTo(3);
  }

  @Test
  void thePagesTogetherShowEachAppealOnceAndAnyCursorIsSafe() throws Exception {
    List<Long> made = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      made.add(appealed(rejected("idiot " + i)));
    }
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      AppealPage page = appeals.waiting(cursor, 3);
      page.items().forEach(item -> seen.add(item.id()));
      cursor = page.next();
    } while (cursor != null);
    assertThat(seen).containsExactlyElementsOf(made);
    for (String odd : List.of("", "_", "1", "a_b", "9".repeat(44) + "_1", "1_2_3")) {
      assertThat(appeals.waiting(odd, 10).items()).hasSize(7);
    }
  }

  @Test
  void anUpheldAppealPublishesTheCommentAnnouncesItAndIsTold() throws Exception {
    Sent sent = rejected("Quel idiot.");
    long appeal = appealed(sent);
    blog.changed.clear();

    assertThat(appeals.decide(uphold(appeal, "Jeanne"))).isEqualTo(new AppealOutcome.Done());

    assertThat(comments.published(THREAD)).extracting(PublishedComment::id).contains(sent.id);
    assertThat(blog.changed).containsExactly(THREAD);
    assertThat(appeals.waitingCount()).isZero();
    OwnAppeal told = appeals.statement(sent.receipt).orElseThrow().appeal();
    assertThat(told.state()).isEqualTo(AppealState.UPHELD);
    assertThat(told.byAnother()).isTrue();
    assertThat(comments.byReceipt(sent.receipt).orElseThrow().reason()).isNull();
    DecidedAppeal decided = appeals.recent(10).get(0);
    assertThat(decided.by()).isEqualTo("Jeanne");
    assertThat(decided.contested().by()).isEqualTo("Odile");
    assertThat(decided.contested().reason()).isEqualTo("Insulte.");
    assertThat(decided.screened()).isTrue();
    assertThat(decided.flags()).extracting(QueueFlag::pattern).containsExactly(PatternId.INSULT);
    assertThat(blog.audit().of(sent.id))
        .extracting(AuditEntry::action)
        .containsExactly(
            Action.SUBMITTED,
            Action.SCREENED,
            Action.REJECTED,
            Action.APPEALED,
            Action.APPEAL_UPHELD);
    assertThat(blog.audit().verify(null).well()).isTrue();
  }

  @Test
  void aKeptDecisionStandsWithItsNewReasonAndCannotBeAppealedAgain() throws Exception {
    Sent sent = rejected("Quel idiot.");
    long appeal = appealed(sent);
    blog.changed.clear();

    assertThat(appeals.decide(keep(appeal, "Jeanne"))).isEqualTo(new AppealOutcome.Done());

    assertThat(comments.published(THREAD)).isEmpty();
    assertThat(blog.changed).isEmpty();
    Statement told = appeals.statement(sent.receipt).orElseThrow();
    assertThat(told.appeal().state()).isEqualTo(AppealState.KEPT);
    assertThat(told.appeal().reason()).contains("La lettre");
    assertThat(told.appealable()).isFalse();
    assertThat(refusal(sent.receipt, 1, "Et pourtant."))
        .isEqualTo(AppealRefused.Reason.APPEAL_MADE);
    assertThat(comments.byReceipt(sent.receipt).orElseThrow().reason()).isEqualTo("Insulte.");
    assertThat(blog.audit().of(sent.id)).last().extracting(AuditEntry::actor).isEqualTo("Jeanne");
  }

  @Test
  void whoeverRejectedDoesNotDecideTheAppealWhileThereIsSomeoneElse() throws Exception {
    Sent sent = rejected("Quel idiot.");
    long appeal = appealed(sent);

    assertThat(appeals.decide(uphold(appeal, "Odile"))).isEqualTo(new AppealOutcome.NotYours());
    assertThat(appeals.waitingCount()).isEqualTo(1);
    assertThat(blog.audit().of(sent.id))
        .last()
        .extracting(AuditEntry::action)
        .isEqualTo(Action.APPEALED);

    assertThat(appeals.decide(new AppealDecision(appeal, true, null, "Odile", true)))
        .isEqualTo(new AppealOutcome.Done());
    assertThat(appeals.statement(sent.receipt).orElseThrow().appeal().byAnother()).isFalse();
  }

  @Test
  void theSameWordsSentAgainAreOneAppealAndOtherWordsAreRefused() throws Exception {
    Sent sent = rejected("Quel idiot.");
    appeals.make(sent.receipt, 1, TEXT);
    appeals.make(sent.receipt, 1, "  " + TEXT + "\r\n");

    assertThat(appeals.waitingCount()).isEqualTo(1);
    assertThat(refusal(sent.receipt, 1, "Autre chose."))
        .isEqualTo(AppealRefused.Reason.APPEAL_MADE);
    assertThat(blog.sql("select count(*) from audit_entry where action = 'APPEALED'"))
        .containsExactly("1");
  }

  @Test
  void whoeverDecidedDoesNotTakeItBackWhileAnAppealWaitsUnlessThereIsNobodyElse() throws Exception {
    Sent read = sent(new Submission(THREAD, null, "Promo", "Achetez.", null, "client 1"));
    Sent copy = sent(new Submission(THREAD, null, "Maud", "achetez.", null, "client 2"));
    queue.decide(new Decision(read.id, 0, Verdict.REJECT, "Publicité.", "Odile"));
    appeals.make(copy.receipt, 1, TEXT);
    TakingBack takingBack = blog.takingBack();

    for (long id : new long[] {read.id, copy.id}) {
      assertThat(takingBack.takeBack(id, 1, "Odile")).isEqualTo(TakingBack.Outcome.APPEALED);
      assertThat(queue.item(id)).isEmpty();
    }
    assertThat(appeals.waitingCount()).isEqualTo(1);
    assertThat(takingBack.takeBack(read.id, 1, "Odile", true))
        .isEqualTo(TakingBack.Outcome.TAKEN_BACK);
    assertThat(appeals.waitingCount()).isZero();
  }

  @Test
  void anAppealLapsesWithTheDecisionThatSomebodyElseTakesBackAndItsMakerGoesOnSeeingIt()
      throws Exception {
    Sent sent = rejected("Quel idiot.");
    long appeal = appealed(sent);
    assertThat(appeals.lapsed(sent.receipt)).isEmpty();
    assertThat(blog.takingBack().takeBack(sent.id, 1, "Jeanne"))
        .isEqualTo(TakingBack.Outcome.TAKEN_BACK);

    OwnAppeal told = appeals.lapsed(sent.receipt).orElseThrow();
    assertThat(told.text()).isEqualTo(TEXT);
    assertThat(told.state()).isEqualTo(AppealState.LAPSED);
    assertThat(appeals.decide(uphold(appeal, "Jeanne"))).isInstanceOf(AppealOutcome.Gone.class);
    queue.decide(new Decision(sent.id, 2, Verdict.REJECT, "Mieux dit.", "Jeanne"));
    assertThat(appeals.statement(sent.receipt).orElseThrow().appealable()).isTrue();
    assertThat(appeals.lapsed(sent.receipt)).isPresent();

    appeals.make(sent.receipt, 3, "Je citais encore.");
    assertThat(appeals.lapsed(sent.receipt)).isEmpty();
    assertThat(appeals.lapsed(null)).isEmpty();
    assertThat(appeals.lapsed("x".repeat(1000))).isEmpty();
  }

  @Test
  void whatIsMissingTooLongOrUnreadableIsRefusedAndNothingStored() throws Exception {
    Sent sent = rejected("Quel idiot.");

    for (String nothing : new String[] {null, "", " \n\t ", "\u200b\u2800"}) {
      assertThat(refusal(sent.receipt, 1, nothing)).isEqualTo(AppealRefused.Reason.APPEAL_MISSING);
    }
    assertThat(refusal(sent.receipt, 1, "x".repeat(2001)))
        .isEqualTo(AppealRefused.Reason.APPEAL_TOO_LONG);
    for (String odd : new String[] {"a\u0000b", "a\ud800b", "a" + "\u0301".repeat(31)}) {
      assertThat(refusal(sent.receipt, 1, odd)).isEqualTo(AppealRefused.Reason.APPEAL_UNREADABLE);
    }
    assertThat(refusal(null, 1, TEXT)).isEqualTo(AppealRefused.Reason.NOTHING_TO_APPEAL);
    assertThat(refusal("unknown", 1, TEXT)).isEqualTo(AppealRefused.Reason.NOTHING_TO_APPEAL);
    assertThat(refusal(sent.receipt, 0, TEXT)).isEqualTo(AppealRefused.Reason.NOTHING_TO_APPEAL);
    assertThat(appeals.waitingCount()).isZero();
    appeals.make(sent.receipt, 1, "é".repeat(1000) + "\r\n" + "x".repeat(999));
    assertThat(appeals.waiting(null, 1).items().get(0).text()).hasSize(2000);
  }

  @Test
  void copiesRejectedTogetherHaveAnAppealEachAndAreToldThatTheirsWasNotRead() throws Exception {
    Sent read = sent(new Submission(THREAD, null, "Promo", "Achetez.", null, "client 1"));
    Sent copy = sent(new Submission(THREAD, null, "Maud", "achetez.", null, "client 2"));
    queue.decide(new Decision(read.id, 0, Verdict.SPAM, null, "Odile", 6L));

    assertThat(appeals.statement(read.receipt).orElseThrow().withIdentical()).isFalse();
    assertThat(appeals.statement(read.receipt).orElseThrow().automated()).isFalse();
    Statement told = appeals.statement(copy.receipt).orElseThrow();
    assertThat(told.withIdentical()).isTrue();
    assertThat(told.automated()).isTrue();
    assertThat(told.rule().id()).isEqualTo(6);
    long appeal = appealed(copy);
    assertThat(appeals.waiting(null, 1).items().get(0).withIdentical()).isEqualTo(read.id);
    appealed(read);
    appeals.decide(uphold(appeal, "Jeanne"));

    assertThat(comments.published(THREAD))
        .extracting(PublishedComment::id)
        .containsExactly(copy.id);
    assertThat(appeals.waiting(null, 10).items())
        .extracting(item -> item.comment().id())
        .containsExactly(read.id);
    assertThat(appeals.statement(copy.receipt).orElseThrow().withIdentical()).isFalse();
  }

  @Test
  void anAppealAgainstADecisionThatWasTakenBackWaitsForNobody() throws Exception {
    Sent sent = rejected("Quel idiot.");
    long appeal = appealed(sent);
    blog.sql("update comments set status = 'HELD', version = 2 where id = " + sent.id);

    assertThat(appeals.waitingCount()).isZero();
    assertThat(appeals.waiting(null, 10).items()).isEmpty();
    assertThat(appeals.decide(uphold(appeal, "Jeanne"))).isEqualTo(new AppealOutcome.Gone());
    assertThat(comments.published(THREAD)).isEmpty();

    queue.decide(new Decision(sent.id, 2, Verdict.REJECT, "Insulte, bis.", "Jeanne"));
    Statement told = appeals.statement(sent.receipt).orElseThrow();
    assertThat(told.appealable()).isTrue();
    assertThat(told.rule()).isNull();
    appeals.make(sent.receipt, told.decision(), TEXT);
    assertThat(appeals.waitingCount()).isEqualTo(1);
  }

  @Test
  void ofTwoModeratorsWhoDecideAnAppealInOppositeWaysAtOnceOneWins() throws Exception {
    for (int i = 0; i < 30; i++) {
      Sent sent = rejected("idiot numéro " + i);
      long appeal = appealed(sent);
      List<AppealOutcome> outcomes =
          atOnce(
              () -> blog.appeals().decide(uphold(appeal, "Jeanne")),
              () -> blog.appeals().decide(keep(appeal, "Paul")));

      boolean upheld = outcomes.get(0) instanceof AppealOutcome.Done;
      assertThat(outcomes.get(upheld ? 0 : 1)).isEqualTo(new AppealOutcome.Done());
      assertThat(outcomes.get(upheld ? 1 : 0))
          .isEqualTo(
              new AppealOutcome.Already(
                  upheld ? "Jeanne" : "Paul",
                  upheld ? AppealState.UPHELD : AppealState.KEPT,
                  blog.clock.instant()));
      assertThat(comments.byReceipt(sent.receipt).orElseThrow().status())
          .isEqualTo(upheld ? Status.PUBLISHED : Status.REJECTED);
      assertThat(blog.audit().of(sent.id)).hasSize(5);
    }
  }

  @Test
  void twoDifferentAppealsSentAtOnceAreOneAppeal() throws Exception {
    for (int i = 0; i < 30; i++) {
      Sent sent = rejected("idiot numéro " + i);
      List<Boolean> taken =
          atOnce(() -> taken(sent.receipt, "Un."), () -> taken(sent.receipt, "Deux."));
      assertThat(taken).containsExactlyInAnyOrder(true, false);
      assertThat(blog.audit().of(sent.id)).hasSize(4);
    }
  }

  private boolean taken(String receipt, String text) {
    try {
      blog.appeals().make(receipt, 1, text);
      return true;
    } catch (AppealRefused e) {
      return false;
    }
  }

  private static <T> List<T> atOnce(Callable<T> one, Callable<T> other) throws Exception {
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (Callable<T> work : List.of(one, other)) {
        futures.add(
            threads.submit(
                () -> {
                  start.await();
                  return work.call();
                }));
      }
      return List.of(futures.get(0).get(), futures.get(1).get());
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void nobodyIsRefusedTwiceWithoutAReason() {
    assertThatThrownBy(() -> new AppealDecision(1, false, " ", "Jeanne", false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AppealDecision(1, false, "x".repeat(1001), "Jeanne", false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new AppealDecision(1, true, null, " ", false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
