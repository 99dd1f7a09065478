package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;
import org.veilleuse.moderation.shield.Openness;
import org.veilleuse.moderation.shield.Shield;
import org.veilleuse.moderation.shield.ShieldChanged;
import org.veilleuse.moderation.shield.ShieldOrder;
import org.veilleuse.moderation.shield.ShieldRefused;
import org.veilleuse.moderation.shield.Shields;

/** Shields up: who may comment on a bad day, until when, and what goes on meanwhile. */
class ShieldsTest {

  private static final CommenterId KNOWN = CommenterId.random();
  private static final CommenterId NEW = CommenterId.random();

  private final List<ShieldChanged> announced = new ArrayList<>();
  private TestBlog blog;
  private Shields shields;

  @BeforeEach
  void aThreadWithAKnownCommenter() throws Exception {
    blog = new TestBlog();
    shields = new Shields(blog.transaction.entities(), blog.work(), blog.clock, announced::add);
    blog.comments().openThread(THREAD);
    blog.publish(from(KNOWN, "Maud", "J’ai lu le billet deux fois."));
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void commentsAreOpenUntilSomebodySaysOtherwise() throws Exception {
    assertThat(shields.now().openness()).isEqualTo(Openness.OPEN);
    assertThat(shields.now().by()).isNull();
    assertThat(blog.submit(from(NEW, "Paul", "Une première fois."))).isPositive();
    assertThat(blog.submit(from(null, "Inès", "Sans cookie."))).isPositive();
  }

  @Test
  void whenClosedNobodyIsTakenAndNothingIsStored() throws Exception {
    long before = blog.queue().waitingCount();
    order(Openness.CLOSED, null);
    refused(KNOWN, Reason.COMMENTS_CLOSED);
    refused(NEW, Reason.COMMENTS_CLOSED);
    refused(null, Reason.COMMENTS_CLOSED);
    assertThat(blog.queue().waitingCount()).isEqualTo(before);
  }

  @Test
  void onlyWhoeverHasAPublishedCommentIsKnown() throws Exception {
    long waiting = blog.submit(from(NEW, "Paul", "En attente."));
    order(Openness.KNOWN_ONLY, null);
    assertThat(blog.submit(from(KNOWN, "Un autre nom", "C’est encore moi."))).isPositive();
    refused(null, Reason.COMMENTER_UNKNOWN);
    refused(NEW, Reason.COMMENTER_UNKNOWN);

    blog.queue().decide(new Decision(waiting, 0, Verdict.REJECT, "Non.", "Odile"));
    refused(NEW, Reason.COMMENTER_UNKNOWN);
    blog.takingBack().takeBack(waiting, 1, "Odile");
    refused(NEW, Reason.COMMENTER_UNKNOWN);
    blog.queue().decide(new Decision(waiting, 2, Verdict.APPROVE, null, "Odile"));
    assertThat(blog.submit(from(NEW, "Paul", "On me connaît."))).isPositive();
  }

  @Test
  void aPseudonymMakesNobodyKnown() throws Exception {
    order(Openness.KNOWN_ONLY, null);
    assertThatThrownBy(() -> blog.submit(from(NEW, "Maud", "Je suis Maud.")))
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            e -> assertThat(e.reasons()).containsExactly(Reason.COMMENTER_UNKNOWN));
  }

  @Test
  void itIsToldWithAllElseThatIsWrong() throws Exception {
    order(Openness.KNOWN_ONLY, null);
    assertThatThrownBy(() -> blog.submit(from(NEW, "", "Sans nom.")))
        .isInstanceOfSatisfying(
            SubmissionRefused.class,
            e ->
                assertThat(e.reasons())
                    .containsExactly(Reason.PSEUDONYM_MISSING, Reason.COMMENTER_UNKNOWN));
  }

  @ParameterizedTest
  @EnumSource(
      value = Openness.class,
      names = {"CLOSED", "KNOWN_ONLY"})
  void whenItsTimeIsOverItOpensByItselfAndSaysSoOnce(Openness openness) throws Exception {
    Instant until = blog.clock.instant().plus(Duration.ofHours(2));
    order(openness, until);
    assertThat(shields.now().until()).isEqualTo(until);
    blog.clock.advance(Duration.ofHours(2).minusMillis(1_500));
    assertThat(shields.end()).isFalse();
    refusedAtAll(NEW); // A second later.
    announced.clear();

    blog.clock.advance(Duration.ofSeconds(1));
    assertThat(shields.now().openness()).isEqualTo(Openness.OPEN);
    assertThat(blog.submit(from(NEW, "Paul", "Enfin."))).isPositive();
    assertThat(shields.end()).isTrue();
    assertThat(shields.end()).isFalse();
    assertThat(announced).containsExactly(new ShieldChanged(Openness.OPEN));
    assertThat(blog.audit().latest(1))
        .allSatisfy(
            e -> {
              assertThat(e.action()).isEqualTo(Action.SHIELD_ENDED);
              assertThat(e.actor()).isEqualTo("blog");
            });
  }

  @Test
  void whatWaitsIsDecidedAndBoundariesAndAppealsAreMadeMeanwhile() throws Exception {
    Comments comments = blog.comments();
    Receipt receipt = comments.submit(from(KNOWN, "Maud", "Une deuxième remarque."));
    long id = comments.byReceipt(receipt.token()).orElseThrow().id();
    order(Openness.CLOSED, null);
    blog.queue().decide(new Decision(id, 0, Verdict.REJECT, "Hors sujet.", "Odile"));
    blog.appeals().make(receipt.token(), 1, "Relisez, s’il vous plaît.");
    assertThat(blog.appeals().waitingCount()).isEqualTo(1);
    blog.takingBack().takeBack(id, 1, "Malik");
    blog.queue().decide(new Decision(id, 2, Verdict.APPROVE, null, "Odile"));
    blog.boundaries().refuseEveryone(receipt.token());
    assertThat(comments.published(THREAD)).hasSize(2);
  }

  @Test
  void everyStepIsAnnouncedAndInTheTrailAndTheTrailHolds() throws Exception {
    Instant until = Instant.parse("2026-04-01T08:00:00Z");
    shields.order(new ShieldOrder(Openness.KNOWN_ONLY, until, "  On  souffle. ", "", 0), "Odile");
    Shield up = shields.now();
    assertThat(up.sentence(Locale.FRENCH)).contains("On souffle.");
    assertThat(up.sentence(Locale.ENGLISH)).isEmpty();
    assertThat(up.by()).isEqualTo("Odile");
    shields.order(new ShieldOrder(Openness.OPEN, until, "Oubliée", null, up.version()), "admin");
    assertThat(shields.now().sentenceFr()).isNull();
    assertThat(shields.now().until()).isNull();

    assertThat(announced)
        .containsExactly(new ShieldChanged(Openness.KNOWN_ONLY), new ShieldChanged(Openness.OPEN));
    List<AuditEntry> entries = blog.audit().latest(2);
    assertThat(entries.get(1).action()).isEqualTo(Action.SHIELD_RAISED);
    assertThat(entries.get(1).actor()).isEqualTo("Odile");
    assertThat(AuditDetail.of(entries.get(1).detail()))
        .satisfies(
            detail -> {
              assertThat(detail.figures())
                  .containsEntry(Shields.OPENNESS, "KNOWN_ONLY")
                  .containsEntry(Shields.UNTIL, "2026-04-01T08:00:00Z");
              assertThat(detail.words()).isEqualTo("On souffle.");
            });
    assertThat(entries.get(0).action()).isEqualTo(Action.SHIELD_LIFTED);
    assertThat(blog.audit().verify(null).problems()).isEmpty();
  }

  @Test
  void theSameOrderTwiceIsOneStepAndAnotherOverItIsRefused() throws Exception {
    ShieldOrder order = new ShieldOrder(Openness.CLOSED, null, "Demain.", "Tomorrow.", 0);
    shields.order(order, "Odile");
    shields.order(order, "Odile");
    assertThat(announced).hasSize(1);
    assertThatThrownBy(
            () -> shields.order(new ShieldOrder(Openness.KNOWN_ONLY, null, "", "", 0), "admin"))
        .isInstanceOfSatisfying(
            ShieldRefused.class,
            e -> assertThat(e.reason()).isEqualTo(ShieldRefused.Reason.CHANGED_MEANWHILE));
    assertThat(shields.now().openness()).isEqualTo(Openness.CLOSED);
    assertThat(announced).hasSize(1);
  }

  @Test
  void ofTwoWhoOrderAtOnceOneWinsAndTheOtherIsTold() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    ExecutorService people = Executors.newFixedThreadPool(2);
    try {
      List<Future<String>> outcomes = new ArrayList<>();
      for (Openness wish : List.of(Openness.CLOSED, Openness.KNOWN_ONLY)) {
        outcomes.add(
            people.submit(
                () -> {
                  together.await();
                  try {
                    shields.order(new ShieldOrder(wish, null, null, null, 0), wish.name());
                    return "done";
                  } catch (ShieldRefused e) {
                    return e.reason().name();
                  }
                }));
      }
      assertThat(List.of(outcomes.get(0).get(), outcomes.get(1).get()))
          .containsExactlyInAnyOrder("done", "CHANGED_MEANWHILE");
    } finally {
      people.shutdownNow();
    }
    assertThat(shields.now().version()).isEqualTo(1);
    assertThat(blog.audit().verify(null).problems()).isEmpty();
  }

  @Test
  void anEndInThePastOrFarAwayAndSentencesNobodyCanReadAreRefused() {
    Instant now = blog.clock.instant();
    assertThat(refusal(now, null)).isEqualTo(ShieldRefused.Reason.UNTIL_PAST);
    assertThat(refusal(now.plus(Duration.ofDays(367)), null))
        .isEqualTo(ShieldRefused.Reason.UNTIL_FAR);
    assertThat(refusal(null, "x".repeat(301))).isEqualTo(ShieldRefused.Reason.SENTENCE_TOO_LONG);
    assertThat(refusal(null, "bad\u0000")).isEqualTo(ShieldRefused.Reason.SENTENCE_UNREADABLE);
    assertThat(refusal(null, "\u202Edrawkcab")).isEqualTo(ShieldRefused.Reason.SENTENCE_UNREADABLE);
    assertThat(shields.now().up()).isFalse();
    assertThat(announced).isEmpty();
  }

  private ShieldRefused.Reason refusal(Instant until, String sentence) {
    try {
      shields.order(new ShieldOrder(Openness.CLOSED, until, sentence, null, 0), "Odile");
      return null;
    } catch (ShieldRefused e) {
      return e.reason();
    }
  }

  private void order(Openness openness, Instant until) throws ShieldRefused {
    shields.order(new ShieldOrder(openness, until, null, null, shields.now().version()), "Odile");
  }

  private void refused(CommenterId who, Reason why) {
    assertThatThrownBy(() -> blog.submit(from(who, "Quelqu’un", "Une remarque de plus.")))
        .isInstanceOfSatisfying(
            SubmissionRefused.class, e -> assertThat(e.reasons()).containsExactly(why));
  }

  private void refusedAtAll(CommenterId who) {
    assertThatThrownBy(() -> blog.submit(from(who, "Quelqu’un", "Trop tôt.")))
        .isInstanceOf(SubmissionRefused.class);
  }

  private static Submission from(CommenterId who, String pseudonym, String text) {
    return new Submission(THREAD, null, pseudonym, text, null, "192.0.2.1", who);
  }
}
