package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.commenter.MeasureOrder;
import org.veilleuse.moderation.screening.ScreeningResult;
import org.veilleuse.moderation.shield.Openness;
import org.veilleuse.moderation.shield.ShieldOrder;
import org.veilleuse.moderation.shield.Shields;

class TrustTest {

  private static final TrustRule RULE = new TrustRule(true, 3);

  private final TestBlog blog = new TestBlog();
  private final CommenterId maud = CommenterId.random();
  private int written;

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void afterThreeApprovedCommentsTheFourthIsPublishedAtOnceAndTheTrailNamesTheRule()
      throws Exception {
    for (int i = 0; i < 3; i++) {
      long id = says(maud, "Merci " + i);
      assertThat(status(id)).as("comment " + i).isEqualTo("HELD");
      blog.approve(id);
    }
    blog.changed.clear();
    long id = says(maud, "Et encore merci.");
    assertThat(status(id)).isEqualTo("PUBLISHED");
    assertThat(blog.changed).containsExactly(THREAD);
    assertThat(blog.queue().item(id)).isEmpty();
    assertThat(blog.audit().of(id))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SUBMITTED, Action.SCREENED, Action.PUBLISHED_TRUSTED);
    assertThat(blog.audit().of(id))
        .last()
        .extracting(AuditEntry::actor, AuditEntry::detail)
        .containsExactly("rule:trusted", "{approved=3 after=3}");
    assertThat(blog.audit().verify(null).well()).isTrue();
  }

  @Test
  void itIsAmongTheRecentDecisionsAndTakenBackItWaitsLikeAnyOther() throws Exception {
    trusted();
    long id = says(maud, "Et encore merci.");
    DecidedItem decided = blog.decided().latest(null, 1).items().get(0);
    assertThat(decided.id()).isEqualTo(id);
    assertThat(decided.moderator()).isEqualTo(Trust.ACTOR);
    assertThat(blog.takingBack().takeBack(id, decided.version(), "Odile"))
        .isEqualTo(TakingBack.Outcome.TAKEN_BACK);
    assertThat(status(id)).isEqualTo("HELD");
    blog.trust(RULE).consider(id);
    assertThat(status(id)).isEqualTo("HELD");
    QueueItem item = blog.queue().item(id).orElseThrow();
    assertThat(
            blog.queue()
                .decide(new Decision(id, item.version(), Verdict.REJECT, "Hors sujet.", "Odile")))
        .isInstanceOf(Decided.class);
    assertThat(status(says(maud, "Pardon."))).isEqualTo("HELD");
  }

  @Test
  void ofWhatTheRuleHadPublishedNobodyIsToldThatSoftwareDecidedNothing() throws Exception {
    trusted();
    long id = says(maud, "Et encore merci.");
    blog.takingBack().takeBack(id, 1, "Odile");
    blog.queue().decide(new Decision(id, 2, Verdict.REJECT, "Hors sujet.", "Odile"));

    String nonce = blog.sql("select receipt_nonce from comments where id = " + id).get(0);
    Statement told =
        blog.appeals().statement(new Receipts(TestBlog.KEY).of(nonce).token()).orElseThrow();
    assertThat(told.publishedByRule()).isTrue();
    assertThat(told.automated()).isTrue();
  }

  @Test
  void whileItIsOffNothingIsPublishedUnseen() throws Exception {
    trusted();
    assertThat(status(says(maud, "Bonsoir.", new TrustRule(false, 3)))).isEqualTo("HELD");
    Comments byHand = blog.comments();
    Receipt receipt = byHand.submit(comment(maud, "Bonne nuit."));
    assertThat(byHand.byReceipt(receipt.token()).orElseThrow().status()).isEqualTo(Status.HELD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Quel idiot.", "Attention, danger."})
  void whatIsFlaggedWaits(String text) throws Exception {
    trusted();
    assertThat(status(says(maud, text))).isEqualTo("HELD");
  }

  @Test
  void aWeakFlagWaitsTooAndWhatIsOnlyQuotedDoesNot() throws Exception {
    trusted();
    Function<String, ScreeningResult> weak =
        text -> {
          ScreeningResult strong = TestBlog.insultsAreFlagged(text);
          return new ScreeningResult(0.1, false, 0, strong.flags(), strong.protections());
        };
    assertThat(status(says(maud, "Idem, quel idiot.", RULE, weak))).isEqualTo("HELD");
    assertThat(status(says(maud, "Il m’a dit « idiot »."))).isEqualTo("PUBLISHED");
  }

  @Test
  void whatCouldNotBeScreenedWaitsAndStillDoesWhenItWasScreenedLater() throws Exception {
    trusted();
    Function<String, ScreeningResult> broken =
        text -> {
          throw new IllegalStateException("broken");
        };
    long id = says(maud, "Une remarque.", RULE, broken);
    assertThat(status(id)).isEqualTo("HELD");
    blog.trust(RULE).consider(id);
    assertThat(status(id)).isEqualTo("HELD");
    assertThat(blog.comments().screenWaiting(9)).isEqualTo(1);
    assertThat(status(id)).isEqualTo("HELD");
  }

  @Test
  void aCommentThatGoesOnAfterAStopWaits() throws Exception {
    CommenterId lou = CommenterId.random();
    long first = says(lou, "Bonsoir à tous.");
    blog.approve(first);
    trusted();
    long answer = answers(first, maud, "Bonsoir Lou, quel beau jardin.");
    assertThat(status(answer)).isEqualTo("PUBLISHED");
    blog.approve(answers(answer, lou, "Ne me répondez plus, s’il vous plaît."));
    assertThat(status(answers(first, maud, "Mais pourquoi donc ?"))).isEqualTo("HELD");
  }

  @Test
  void aCommentWhoseConversationCouldNotBeAskedWaits() throws Exception {
    blog.approve(says(CommenterId.random(), "Bonsoir à tous."));
    blog.sql("update comments set pseudonym = 'Lou'");
    trusted();
    Function<String, ScreeningResult> calm =
        text -> {
          rename("boundary", "boundary_away");
          return TestBlog.insultsAreFlagged(text);
        };
    long id = says(maud, "Lou, quel beau jardin.", RULE, calm);
    rename("boundary_away", "boundary");
    assertThat(blog.queue().item(id).orElseThrow().screened()).isTrue();
    assertThat(status(id)).isEqualTo("HELD");
    blog.trust(RULE).consider(id);
    assertThat(status(id)).isEqualTo("PUBLISHED");
  }

  private void rename(String table, String name) {
    try {
      blog.sql("alter table " + table + " rename to " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void somebodyElseAnUnknownOneAndWhoeverHasTheSameNameWait() throws Exception {
    trusted();
    assertThat(status(says(CommenterId.random(), "Je suis Maud."))).isEqualTo("HELD");
    assertThat(status(says(null, "Moi aussi."))).isEqualTo("HELD");
  }

  @Test
  void aNameUnderWhichNoModeratorHasReadThemWaits() throws Exception {
    trusted();
    assertThat(status(signs("Une injure", "Merci."))).isEqualTo("HELD");
  }

  @Test
  void aNameIsTheSameHoweverItIsWrittenAndOneOfSeveralIsEnough() throws Exception {
    trusted();
    blog.sql(
        "update comments set pseudonym = 'Eva', name_key = '"
            + PersonName.key("Eva")
            + "' where id = (select min(id) from comments)");
    assertThat(status(signs("ÉVA", "Merci."))).isEqualTo("PUBLISHED");
  }

  @Test
  void aNameFromBeforeNamesHadKeysIsKnownAllTheSame() throws Exception {
    trusted();
    blog.sql("update comments set name_key = null");
    assertThat(status(says(maud, "Merci."))).isEqualTo("PUBLISHED");
  }

  private long signs(String name, String text) throws SubmissionRefused {
    return submit(
        new Submission(THREAD, null, name, text, null, "192.0.2.1", maud),
        RULE,
        TestBlog::insultsAreFlagged);
  }

  @Test
  void underAMeasureNobodyIsTrusted() throws Exception {
    trusted();
    long id = says(maud, "Une de plus.");
    blog.measures().set(new MeasureOrder(id, MeasureKind.LIMIT, 50, null, "Doucement.", "Jeanne"));
    assertThat(status(says(maud, "Et une autre."))).isEqualTo("HELD");
  }

  @ParameterizedTest
  @EnumSource(Openness.class)
  void whileAShieldIsUpWhatTrustedPeopleWriteWaitsToo(Openness openness) throws Exception {
    trusted();
    long id = says(maud, "Juste avant.", new TrustRule(false, 3));
    Shields shields =
        new Shields(blog.transaction.entities(), blog.work(), blog.clock, change -> {});
    Instant end = openness == Openness.OPEN ? null : blog.clock.instant().plusSeconds(60);
    shields.order(new ShieldOrder(openness, end, null, null, 0), "Odile");
    blog.trust(RULE).consider(id);
    boolean waits = openness != Openness.OPEN;
    assertThat(status(id)).isEqualTo(waits ? "HELD" : "PUBLISHED");
    if (openness != Openness.CLOSED) {
      assertThat(status(says(maud, "Un mauvais jour."))).isEqualTo(waits ? "HELD" : "PUBLISHED");
    }
    blog.clock.advance(Duration.ofSeconds(60));
    assertThat(status(says(maud, "Tout est fini."))).isEqualTo("PUBLISHED");
  }

  @Test
  void aRejectionWithinNinetyDaysCountsAndAnOlderOneDoesNot() throws Exception {
    long id = says(maud, "Achetez !");
    blog.queue().decide(new Decision(id, 0, Verdict.SPAM, null, "Odile"));
    trusted();
    assertThat(status(says(maud, "Merci encore."))).isEqualTo("HELD");
    assertThat(blog.trust(RULE).standing(maud).rejectedLately()).isTrue();
    blog.clock.advance(Duration.ofDays(90));
    assertThat(status(says(maud, "Me revoilà."))).isEqualTo("PUBLISHED");
  }

  @Test
  void whatTheRulePublishedEarnsNobodyTrust() throws Exception {
    trusted();
    says(maud, "Une quatrième.");
    says(maud, "Une cinquième.");
    assertThat(blog.trust(new TrustRule(true, 5)).standing(maud).approved()).isEqualTo(3);
    assertThat(status(says(maud, "Une sixième.", new TrustRule(true, 4)))).isEqualTo("HELD");
  }

  @Test
  void anAnswerToWhoeverSaidNoMeanwhileOrWasTakenBackWaits() throws Exception {
    CommenterId lou = CommenterId.random();
    long first = says(lou, "Bonsoir à tous.");
    blog.approve(first);
    trusted();
    long other = answers(first, maud, "Bonsoir.", new TrustRule(false, 3));
    blog.sql(
        "insert into boundary values ('"
            + lou.value()
            + "', '*', '', '', "
            + Micros.of(blog.clock.instant())
            + ", "
            + first
            + ")");
    blog.trust(RULE).consider(other);
    assertThat(status(other)).isEqualTo("HELD");
    blog.sql("delete from boundary");
    blog.sql("update comments set status = 'REJECTED' where id = " + first);
    blog.trust(RULE).consider(other);
    assertThat(status(other)).isEqualTo("HELD");
    blog.sql("update comments set status = 'PUBLISHED' where id = " + first);
    blog.comments().closeThread(THREAD);
    blog.trust(RULE).consider(other);
    assertThat(status(other)).isEqualTo("HELD");
    blog.comments().openThread(THREAD);
    blog.trust(RULE).consider(other);
    assertThat(status(other)).isEqualTo("PUBLISHED");
  }

  @Test
  void anAnswerToOneselfUnderWhoeverSaidNoMeanwhileWaits() throws Exception {
    CommenterId lou = CommenterId.random();
    long first = says(lou, "Bonsoir à tous.");
    blog.approve(first);
    trusted();
    long answer = answers(first, maud, "Bonsoir.");
    assertThat(status(answer)).isEqualTo("PUBLISHED");
    long again = answers(answer, maud, "Vous ne dites rien.", new TrustRule(false, 3));
    blog.sql(
        "insert into boundary values ('%s', '*', '', '', %d, %d)"
            .formatted(lou.value(), Micros.of(blog.clock.instant()), first));
    blog.trust(RULE).consider(again);
    assertThat(status(again)).isEqualTo("HELD");
  }

  @Test
  void theConversationIsAskedOnceWhetherTheRuleIsOnOrNot() throws Exception {
    CommenterId lou = CommenterId.random();
    blog.approve(says(lou, "Bonsoir à tous."));
    blog.sql("update comments set pseudonym = 'Lou'");
    trusted();
    Comments comments = blog.comments();
    comments.trust = blog.trust(RULE);
    List<String> queries =
        blog.queries(() -> submitted(comments, comment(maud, "Lou, quel beau jardin.")));
    assertThat(blog.sql("select count(*) from comments where status = 'PUBLISHED'"))
        .containsExactly("5");
    assertThat(queries)
        .filteredOn(sql -> sql.contains(" n join comments c ") || sql.contains("from boundary"))
        .hasSize(3);
  }

  private static void submitted(Comments comments, Submission submission) {
    try {
      comments.submit(submission);
    } catch (SubmissionRefused e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void ofARuleAndAModeratorAtOnceOneDecides() throws Exception {
    trusted();
    var threads = Executors.newFixedThreadPool(2);
    try {
      for (int i = 0; i < 20; i++) {
        long id = says(maud, "Au coude à coude " + i, new TrustRule(false, 3));
        var rule = threads.submit(() -> blog.trust(RULE).consider(id));
        var person = threads.submit(() -> blog.approve(id));
        rule.get();
        person.get();
        assertThat(status(id)).isEqualTo("PUBLISHED");
        assertThat(blog.audit().of(id)).hasSize(3);
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(blog.audit().verify(null).well()).isTrue();
  }

  @Test
  void theRuleAsksForOneToAThousandComments() {
    for (int after : new int[] {0, -1, 1001}) {
      assertThatThrownBy(() -> new TrustRule(true, after))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  private void trusted() throws SubmissionRefused {
    for (int i = 0; i < 3; i++) {
      blog.approve(says(maud, "Remarque " + ++written, new TrustRule(false, 3)));
    }
  }

  private String status(long id) throws Exception {
    return blog.sql("select status from comments where id = " + id).get(0);
  }

  private long says(CommenterId who, String text) throws SubmissionRefused {
    return says(who, text, RULE);
  }

  private long says(CommenterId who, String text, TrustRule rule) throws SubmissionRefused {
    return says(who, text, rule, TestBlog::insultsAreFlagged);
  }

  private long says(
      CommenterId who, String text, TrustRule rule, Function<String, ScreeningResult> screening)
      throws SubmissionRefused {
    return submit(comment(who, text), rule, screening);
  }

  private long answers(long parent, CommenterId who, String text) throws SubmissionRefused {
    return answers(parent, who, text, RULE);
  }

  private long answers(long parent, CommenterId who, String text, TrustRule rule)
      throws SubmissionRefused {
    String name = who.equals(maud) ? "Maud" : "Lou";
    return submit(
        new Submission(THREAD, parent, name, text, null, "192.0.2.1", who),
        rule,
        TestBlog::insultsAreFlagged);
  }

  private long submit(
      Submission submission, TrustRule rule, Function<String, ScreeningResult> screening)
      throws SubmissionRefused {
    blog.clock.advance(Duration.ofSeconds(1));
    Comments comments = blog.comments(screening);
    comments.trust = blog.trust(rule);
    return comments.byReceipt(comments.submit(submission).token()).orElseThrow().id();
  }

  private static Submission comment(CommenterId who, String text) {
    return new Submission(THREAD, null, "Maud", text, null, "192.0.2.1", who);
  }
}
