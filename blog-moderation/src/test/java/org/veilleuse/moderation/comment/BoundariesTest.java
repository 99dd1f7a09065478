package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;

/** "Do not answer me": who may say it, whom it stops, and whom it does not. */
class BoundariesTest {

  private static final CommenterId MAUD = CommenterId.random();
  private static final CommenterId PAUL = CommenterId.random();
  private static final CommenterId INES = CommenterId.random();

  private TestBlog blog;
  private Boundaries boundaries;
  private Said maud;
  private Said paul;

  /** A published comment and its receipt. */
  private record Said(long id, String receipt) {}

  @BeforeEach
  void aThreadWithAnAnswer() throws SubmissionRefused {
    blog = new TestBlog();
    blog.comments().openThread(THREAD);
    boundaries = blog.boundaries();
    maud = say("Maud", MAUD, null, "J’ai lu le billet deux fois.");
    paul = say("Paul", PAUL, maud.id(), "Deux fois, vraiment ?");
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void answersAreWelcomeUntilSomebodySaysOtherwise() {
    assertThat(boundaries.byReceipt(maud.receipt()).orElseThrow())
        .isEqualTo(
            new OwnBoundaries(
                true, null, List.of(), List.of(new OwnBoundaries.Other(paul.id(), "Paul", true))));
    assertThat(boundaries.unanswerable(THREAD)).isEmpty();
    assertThat(boundaries.since(PAUL, "Paul", MAUD)).isEmpty();
  }

  @Test
  void anAnswerToSomebodyWhoWantsNoneIsRefusedAndNothingIsStored() throws Exception {
    boundaries.refuseEveryone(maud.receipt());
    long before = stored();
    assertRefused("Inès", INES, maud.id());
    assertRefused("Inès", null, maud.id());
    assertThat(stored()).isEqualTo(before);
    assertThat(blog.sql("select comment_id from submission_key where comment_id is null"))
        .isEmpty();
  }

  @Test
  void aBoundaryHoldsUnderAllCommentsOfTheSameIdentityAndNobodyElses() throws Exception {
    Said other = say("M.", MAUD, null, "Une autre remarque, sous un autre nom.");
    boundaries.refuseEveryone(maud.receipt());
    assertThat(boundaries.unanswerable(THREAD)).containsExactlyInAnyOrder(maud.id(), other.id());
    assertRefused("Inès", INES, other.id());
    answer("Inès", INES, paul.id());
  }

  @Test
  void onlyThePagesThatChangeAreAnnounced() throws Exception {
    blog.changed.clear();
    boundaries.refuseEveryone(maud.receipt());
    boundaries.refuseEveryone(maud.receipt());
    assertThat(blog.changed).containsExactly(THREAD);
    boundaries.refuse(maud.receipt(), paul.id());
    assertThat(blog.changed).hasSize(1);
    boundaries.welcomeEveryone(maud.receipt());
    boundaries.welcomeEveryone(maud.receipt());
    assertThat(blog.changed).hasSize(2);
  }

  @Test
  void whoWantsNoAnswerMayStillGoOnHerself() throws Exception {
    boundaries.refuseEveryone(maud.receipt());
    answer("Maud", MAUD, maud.id());
    answer("Maud", MAUD, paul.id());
  }

  @Test
  void aBoundaryTakenBackLetsAnswersInAgain() throws Exception {
    boundaries.refuseEveryone(maud.receipt());
    boundaries.welcomeEveryone(maud.receipt());
    answer("Inès", INES, maud.id());
    boundaries.refuse(maud.receipt(), paul.id());
    String key = boundaries.byReceipt(maud.receipt()).orElseThrow().refused().get(0).key();
    boundaries.welcome(maud.receipt(), key);
    answer("Paul", PAUL, maud.id());
    assertThat(blog.sql("select * from boundary")).isEmpty();
  }

  @Test
  void oneToldNotToAnswerIsRefusedUnderAnyNameAndOthersAreNot() throws Exception {
    boundaries.refuse(maud.receipt(), paul.id());
    assertRefused("Paul", PAUL, maud.id());
    assertRefused("Quelqu’un d’autre", PAUL, maud.id());
    answer("Inès", INES, maud.id());
    answer("Sans cookie", null, maud.id());
    assertThat(boundaries.unanswerable(THREAD)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Paul", "PAUL", " pâul ", "P a u l", "Ｐａｕｌ", "Pa\u200bul", "Pau\u0301l"})
  void withoutACookieTheNameCountsHoweverItIsWritten(String name) throws Exception {
    boundaries.refuse(maud.receipt(), paul.id());
    assertRefused(name, null, maud.id());
  }

  @Test
  void aFreshCookieIsNoWayAroundTheName() throws Exception {
    boundaries.refuse(maud.receipt(), paul.id());
    CommenterId fresh = CommenterId.random();
    assertRefused("Paul", fresh, maud.id());
    say("Paul", fresh, null, "Un commentaire pour avoir un cookie.");
    assertRefused("Paul", fresh, maud.id());
  }

  @Test
  void aNamesakeKnownBeforeIsSomebodyElse() throws Exception {
    ThreadId elsewhere = new ThreadId("post-2");
    blog.comments().openThread(elsewhere);
    CommenterId namesake = CommenterId.random();
    approve(
        blog.comments()
            .submit(new Submission(elsewhere, null, "Paul", "Bonjour.", null, "a", namesake)));
    blog.clock.advance(Duration.ofSeconds(1));
    boundaries.refuse(maud.receipt(), paul.id());
    answer("Paul", namesake, maud.id());
    assertRefused("Paul", PAUL, maud.id());
  }

  @Test
  void namesakesInTheSameThreadAreAllMeantSinceNobodyCanTellThemApart() throws Exception {
    CommenterId namesake = CommenterId.random();
    say("paul", namesake, maud.id(), "Moi aussi je demande.");
    boundaries.refuse(maud.receipt(), paul.id());
    assertRefused("Autre nom", namesake, maud.id());
    assertThat(boundaries.byReceipt(maud.receipt()).orElseThrow().refused()).hasSize(1);
    assertThat(boundaries.byReceipt(maud.receipt()).orElseThrow().others()).isEmpty();
  }

  @Test
  void whoeverAnswersThemselvesAnswersWhomTheyAnswered() throws Exception {
    Said again = say("Paul", PAUL, paul.id(), "Je précise.");
    Said last = say("Paul", null, again.id(), "D’un autre navigateur.");
    boundaries.refuse(maud.receipt(), paul.id());
    for (long own : List.of(paul.id(), again.id(), last.id())) {
      assertRefused("Paul", null, own);
      assertRefused("Paul", CommenterId.random(), own);
      answer("Inès", INES, own);
    }
    for (long own : List.of(paul.id(), again.id())) {
      assertRefused("Paul", PAUL, own);
      assertRefused("Un autre nom", PAUL, own);
    }
    boundaries.refuseEveryone(maud.receipt());
    assertRefused("Paul", PAUL, again.id());
    answer("Inès", INES, again.id());
    answer("Maud", MAUD, paul.id());
    answer("Paul", PAUL, say("Paul", PAUL, null, "Autre chose.").id());
  }

  @Test
  void aNamesakeKnownBeforeAnswersTheOtherAndNotHerWhomTheOtherAnswered() throws Exception {
    CommenterId namesake = CommenterId.random();
    say("Paul", namesake, null, "Je ne suis pas l’autre Paul.");
    Said other = say("Paul", PAUL, maud.id(), "Une question de plus.");
    boundaries.refuseEveryone(maud.receipt());
    answer("Paul", namesake, other.id());
    assertRefused("Paul", PAUL, other.id());
  }

  @Test
  void aLongAnswerToOneselfIsFollowedToItsEnd() throws Exception {
    Said last = paul;
    for (int i = 0; i < 60; i++) {
      last = say("Paul", PAUL, last.id(), "Suite " + i);
    }
    boundaries.refuse(maud.receipt(), paul.id());
    assertRefused("Paul", PAUL, last.id());
  }

  @Test
  void thatTwoNamesAreOnePersonIsNotGivenAway() throws Exception {
    Said alias = say("Anne", PAUL, null, "Sous un autre nom.");
    boundaries.refuse(maud.receipt(), paul.id());
    OwnBoundaries own = boundaries.byReceipt(maud.receipt()).orElseThrow();
    assertThat(own.others()).extracting(OwnBoundaries.Other::pseudonym).containsExactly("Anne");
    boundaries.refuse(maud.receipt(), alias.id());
    own = boundaries.byReceipt(maud.receipt()).orElseThrow();
    assertThat(own.refused())
        .extracting(OwnBoundaries.Refused::pseudonym)
        .containsExactlyInAnyOrder("Paul", "Anne");
    boundaries.welcome(maud.receipt(), own.refused().get(0).key());
    assertRefused("Ni l’un ni l’autre", PAUL, maud.id());
  }

  @Test
  void whoHasAFaultInTheirAnswerIsNotToldAboutBoundaries() throws Exception {
    boundaries.refuseEveryone(maud.receipt());
    assertThatThrownBy(
            () -> blog.comments().submit(new Submission(THREAD, maud.id(), "Paul", "", null, "a")))
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            e -> assertThat(e.reasons()).containsExactly(Reason.TEXT_MISSING));
  }

  @Test
  void onlyTheReceiptOfAPublishedCommentSetsABoundary() throws Exception {
    String held = blog.comments().submit(from("Inès", INES, null, "J’attends encore.")).token();
    assertNotSet(held, BoundaryRefused.Reason.NOT_PUBLISHED);
    assertNotSet("A".repeat(43), BoundaryRefused.Reason.RECEIPT_UNKNOWN);
    assertNotSet("x".repeat(10_000), BoundaryRefused.Reason.RECEIPT_UNKNOWN);
    assertNotSet("", BoundaryRefused.Reason.RECEIPT_UNKNOWN);
    assertNotSet(null, BoundaryRefused.Reason.RECEIPT_UNKNOWN);
    assertThat(boundaries.byReceipt(null)).isEmpty();
    assertThat(blog.sql("select * from boundary")).isEmpty();
  }

  @Test
  void aPersonIsChosenByAPublishedCommentOfSomebodyElse() throws Exception {
    long held = blog.submit(from("Inès", INES, null, "J’attends encore."));
    for (long id : new long[] {held, maud.id(), -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThatThrownBy(() -> boundaries.refuse(maud.receipt(), id))
          .as("%s", id)
          .isInstanceOfSatisfying(
              BoundaryRefused.class,
              e -> assertThat(e.reason()).isEqualTo(BoundaryRefused.Reason.PERSON_UNKNOWN));
    }
  }

  @Test
  void takingBackWhatIsNotThereChangesNothing() throws Exception {
    boundaries.refuseEveryone(maud.receipt());
    for (String key : new String[] {"x", "*", "' or 1=1 --", "y".repeat(5_000)}) {
      boundaries.welcome(maud.receipt(), key);
    }
    boundaries.welcomeEveryone(paul.receipt());
    assertThat(boundaries.unanswerable(THREAD)).containsExactly(maud.id());
  }

  @Test
  void aHundredPeopleAreRefusedAndForMoreThereIsEveryone() throws Exception {
    for (int i = 0; i < 100; i++) {
      boundaries.refuse(maud.receipt(), say("P" + i, CommenterId.random(), null, "n° " + i).id());
    }
    assertThatThrownBy(() -> boundaries.refuse(maud.receipt(), paul.id()))
        .isInstanceOfSatisfying(
            BoundaryRefused.class,
            e -> assertThat(e.reason()).isEqualTo(BoundaryRefused.Reason.TOO_MANY));
    boundaries.refuseEveryone(maud.receipt());
    assertRefused("Paul", PAUL, maud.id());
  }

  @Test
  void anOldCommentsReceiptStandsForThatCommentUntilItGetsAnIdentity() throws Exception {
    blog.sql(
        "update comments set commenter = null where id in (" + maud.id() + "," + paul.id() + ")");
    assertThat(boundaries.commenter(maud.receipt())).isEmpty();
    answer("Inès", INES, maud.id());
    boundaries.refuse(maud.receipt(), paul.id());
    assertThat(boundaries.commenter(maud.receipt())).isPresent();
    assertRefused("Paul", null, maud.id());
    // Known before, but so was the name that was refused: nobody can say that he is another.
    assertRefused("Paul", INES, maud.id());
    boundaries.refuseEveryone(maud.receipt());
    assertThat(boundaries.unanswerable(THREAD)).containsExactly(maud.id());
  }

  @Test
  void everyStepIsInTheTrailAndTheTrailKnowsNoIdentity() throws Exception {
    boundaries.refuseEveryone(maud.receipt());
    boundaries.refuseEveryone(maud.receipt());
    boundaries.refuse(maud.receipt(), paul.id());
    boundaries.refuse(maud.receipt(), paul.id());
    boundaries.welcome(
        maud.receipt(), boundaries.byReceipt(maud.receipt()).orElseThrow().refused().get(0).key());
    boundaries.welcomeEveryone(maud.receipt());
    assertThat(blog.audit().of(maud.id()))
        .filteredOn(entry -> entry.action().name().startsWith("BOUNDARY"))
        .extracting(entry -> entry.actor() + " " + entry.action() + " " + entry.detail())
        .containsExactly(
            "commenter BOUNDARY_SET null",
            "commenter BOUNDARY_SET Paul",
            "commenter BOUNDARY_TAKEN_BACK Paul",
            "commenter BOUNDARY_TAKEN_BACK null");
    assertThat(blog.audit().verify(null).well()).isTrue();
  }

  @Test
  void othersCanAskWhoMayAddressWhomAndSinceWhen() throws Exception {
    Instant first = blog.clock.instant();
    boundaries.refuse(maud.receipt(), paul.id());
    blog.clock.advance(Duration.ofHours(1));
    Instant second = blog.clock.instant();
    boundaries.refuseEveryone(maud.receipt());
    assertThat(boundaries.since(PAUL, "Paul", MAUD)).contains(first);
    assertThat(boundaries.since(INES, "Inès", MAUD)).contains(second);
    assertThat(boundaries.since(MAUD, "Maud", MAUD)).isEmpty();
    assertThat(boundaries.since(PAUL, "Paul", List.of(INES, MAUD))).isEqualTo(Map.of(MAUD, first));
    assertThat(boundaries.since(PAUL, "Paul", List.of())).isEmpty();
  }

  private void assertNotSet(String receipt, BoundaryRefused.Reason reason) {
    assertThatThrownBy(() -> boundaries.refuseEveryone(receipt))
        .isInstanceOfSatisfying(
            BoundaryRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
    assertThatThrownBy(() -> boundaries.refuse(receipt, paul.id()))
        .isInstanceOfSatisfying(
            BoundaryRefused.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private void assertRefused(String pseudonym, CommenterId commenter, long replyTo) {
    assertThatThrownBy(() -> answer(pseudonym, commenter, replyTo))
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            e -> assertThat(e.reasons()).containsExactly(Reason.ANSWER_REFUSED));
  }

  private void answer(String pseudonym, CommenterId commenter, long replyTo)
      throws SubmissionRefused {
    blog.comments().submit(from(pseudonym, commenter, replyTo, "Une réponse."));
  }

  private Said say(String pseudonym, CommenterId commenter, Long replyTo, String text)
      throws SubmissionRefused {
    blog.clock.advance(Duration.ofSeconds(1));
    return approve(blog.comments().submit(from(pseudonym, commenter, replyTo, text)));
  }

  private Said approve(Receipt receipt) {
    long id = blog.comments().byReceipt(receipt.token()).orElseThrow().id();
    blog.approve(id);
    return new Said(id, receipt.token());
  }

  private static Submission from(
      String pseudonym, CommenterId commenter, Long replyTo, String text) {
    return new Submission(THREAD, replyTo, pseudonym, text, null, "192.0.2.1", commenter);
  }

  private long stored() throws SQLException {
    return Long.parseLong(blog.sql("select count(*) from comments").get(0));
  }
}
