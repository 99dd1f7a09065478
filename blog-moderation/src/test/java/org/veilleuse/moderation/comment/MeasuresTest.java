package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.commenter.CommenterCard;
import org.veilleuse.moderation.commenter.Measure;
import org.veilleuse.moderation.commenter.MeasureOrder;
import org.veilleuse.moderation.commenter.MeasureOutcome;
import org.veilleuse.moderation.commenter.MeasurePage;
import org.veilleuse.moderation.commenter.MeasureRefused;
import org.veilleuse.moderation.commenter.Measures;

class MeasuresTest {

  private static final String REASON = "Trois messages en une heure à la même personne.";

  private final TestBlog blog = new TestBlog();
  private final Measures measures = blog.measures();
  private final CommenterId serge = CommenterId.random();
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
  void aPauseRefusesTheCommenterUnderAnyNameSaysWhyAndEndsByItself() throws Exception {
    long id = says(serge, "Serge");
    Instant until = blog.clock.instant().plus(Duration.ofDays(3));
    Measure set = done(set(id, MeasureKind.PAUSE, null, until));
    assertThat(set.inForce()).isTrue();
    assertThat(set.pseudonym()).isEqualTo("Serge");

    Bar bar = refused(serge, "Un autre nom");
    assertThat(bar).isEqualTo(new Bar(MeasureKind.PAUSE, null, REASON, until, until));
    assertThat(blog.sql("select count(*) from comments")).containsExactly("1");
    says(CommenterId.random(), "Serge");

    blog.clock.advance(Duration.ofDays(3));
    says(serge, "Serge");
    assertThat(measures.page(true, null, 9).items()).isEmpty();
    Measure ended = measures.page(false, null, 9).items().get(0);
    assertThat(ended.endedBy()).isNull();
    assertThat(ended.endedAt()).isEqualTo(until);
  }

  @Test
  void aBlockHoldsUntilSomebodyLiftsItAndTheTrailTellsBoth() throws Exception {
    long id = says(serge, "Serge");
    Measure set = done(set(id, MeasureKind.BLOCK, null, null));
    blog.clock.advance(Duration.ofDays(400));
    assertThat(refused(serge, "Serge").again()).isNull();

    Measure lifted = done(measures.lift(set.id(), "Odile"));
    assertThat(lifted.inForce()).isFalse();
    assertThat(lifted.endedBy()).isEqualTo("Odile");
    says(serge, "Serge");

    assertThat(blog.audit().of(id))
        .extracting(AuditEntry::actor, AuditEntry::action, AuditEntry::detail)
        .endsWith(
            org.assertj.core.groups.Tuple.tuple("Jeanne", Action.COMMENTER_BLOCKED, REASON),
            org.assertj.core.groups.Tuple.tuple("Odile", Action.MEASURE_LIFTED, "{kind=BLOCK}"));
    assertThat(blog.audit().verify(null).well()).isTrue();
  }

  @Test
  void aLimitLetsSoManyThroughInADayAndSaysWhenTheNextIsTaken() throws Exception {
    Instant first = blog.clock.instant().plusSeconds(1);
    long id = says(serge, "Serge");
    done(set(id, MeasureKind.LIMIT, 2, null));
    blog.clock.advance(Duration.ofHours(1));
    says(serge, "Serge");
    Bar bar = refused(serge, "Serge");
    assertThat(bar.kind()).isEqualTo(MeasureKind.LIMIT);
    assertThat(bar.perDay()).isEqualTo(2);
    assertThat(bar.again()).isEqualTo(first.plus(Duration.ofDays(1)));
    assertThat(bar.until()).isNull();

    blog.clock.advance(Duration.between(blog.clock.instant(), bar.again()));
    says(serge, "Serge");
    refused(serge, "Serge");
  }

  @Test
  void whatWasTakenBeforeIsGivenItsReceiptAgain() throws Exception {
    says(serge, "Serge");
    Submission same = comment(serge, "Serge", "Une fois, deux clics.");
    Receipt receipt = blog.comments().submit(same);
    long id = blog.comments().byReceipt(receipt.token()).orElseThrow().id();
    done(set(id, MeasureKind.BLOCK, null, null));
    assertThat(blog.comments().submit(same).token()).isEqualTo(receipt.token());
    refused(serge, "Serge");
  }

  @Test
  void theGravestIsToldAndEachKindIsLiftedByItself() throws Exception {
    long id = says(serge, "Serge");
    Instant soon = blog.clock.instant().plus(Duration.ofDays(1));
    done(set(id, MeasureKind.LIMIT, 1, null));
    done(set(id, MeasureKind.PAUSE, null, soon));
    Measure block = done(set(id, MeasureKind.BLOCK, null, soon));
    assertThat(refused(serge, "Serge").kind()).isEqualTo(MeasureKind.BLOCK);
    measures.lift(block.id(), "Jeanne");
    assertThat(refused(serge, "Serge").kind()).isEqualTo(MeasureKind.PAUSE);

    Map<Long, CommenterCard> cards = measures.cards(List.of(id, -1L));
    assertThat(cards.keySet()).containsExactly(id);
    assertThat(cards.get(id).measures())
        .extracting(Measure::kind)
        .containsExactly(MeasureKind.LIMIT, MeasureKind.PAUSE);
  }

  @Test
  void onlyOneOfAKindHoldsAndWhoeverComesSecondIsToldOfIt() throws Exception {
    long id = says(serge, "Serge");
    Instant soon = blog.clock.instant().plus(Duration.ofDays(1));
    Measure first = done(set(id, MeasureKind.PAUSE, null, soon));
    MeasureOutcome second =
        measures.set(new MeasureOrder(id, MeasureKind.PAUSE, null, soon, "Assez.", "Odile"));
    assertThat(second).isEqualTo(new MeasureOutcome.Already(first));

    blog.clock.advance(Duration.ofDays(2));
    Instant later = blog.clock.instant().plus(Duration.ofDays(1));
    Measure anew = done(set(id, MeasureKind.PAUSE, null, later));
    assertThat(anew.id()).isNotEqualTo(first.id());
    assertThat(blog.audit().of(id))
        .extracting(AuditEntry::action)
        .endsWith(Action.COMMENTER_PAUSED, Action.MEASURE_ENDED, Action.COMMENTER_PAUSED);
    assertThat(measures.lift(first.id(), "Odile")).isInstanceOf(MeasureOutcome.Already.class);
    assertThat(measures.lift(-1, "Odile")).isEqualTo(new MeasureOutcome.Unknown());
    assertThat(refused(serge, "Serge").until()).isEqualTo(later);
  }

  @Test
  void whatTimeHasEndedIsWrittenDownOnce() throws Exception {
    long id = says(serge, "Serge");
    done(set(id, MeasureKind.PAUSE, null, blog.clock.instant().plus(Duration.ofHours(1))));
    assertThat(measures.endExpired()).isZero();
    blog.clock.advance(Duration.ofHours(1));
    assertThat(measures.endExpired()).isEqualTo(1);
    assertThat(measures.endExpired()).isZero();
    assertThat(blog.audit().of(id))
        .last()
        .extracting(AuditEntry::actor, AuditEntry::action)
        .containsExactly("blog", Action.MEASURE_ENDED);
  }

  @Test
  void whoIsNotKnownCannotBeHeldToAnything() throws Exception {
    long id = says(serge, "Serge");
    blog.sql("update comments set commenter = null");
    assertThat(reason(id, MeasureKind.BLOCK, null, null, REASON))
        .isEqualTo(MeasureRefused.Reason.NO_IDENTITY);
    assertThat(reason(-1, MeasureKind.BLOCK, null, null, REASON))
        .isEqualTo(MeasureRefused.Reason.COMMENT_UNKNOWN);
    assertThat(measures.cards(List.of(id)).get(id).known()).isFalse();
    blog.comments().submit(new Submission(THREAD, null, "Serge", "Sans cookie.", null, "a"));
  }

  @Test
  void whatIsMissingOrAbsurdIsRefusedAndNothingIsStored() throws Exception {
    long id = says(serge, "Serge");
    Instant now = blog.clock.instant();
    Instant soon = now.plusSeconds(60);
    String control = "Non" + (char) 7;
    assertThat(reason(id, null, null, null, REASON)).isEqualTo(MeasureRefused.Reason.KIND_MISSING);
    for (Integer perDay : new Integer[] {null, 0, -1, 51, Integer.MAX_VALUE}) {
      assertThat(reason(id, MeasureKind.LIMIT, perDay, null, REASON))
          .isEqualTo(MeasureRefused.Reason.PER_DAY_WRONG);
    }
    assertThat(reason(id, MeasureKind.PAUSE, null, null, REASON))
        .isEqualTo(MeasureRefused.Reason.END_MISSING);
    assertThat(reason(id, MeasureKind.PAUSE, null, now, REASON))
        .isEqualTo(MeasureRefused.Reason.END_PAST);
    assertThat(reason(id, MeasureKind.BLOCK, null, Instant.MAX, REASON))
        .isEqualTo(MeasureRefused.Reason.END_TOO_FAR);
    for (String nothing : new String[] {null, "", " \u00a0\u200b "}) {
      assertThat(reason(id, MeasureKind.PAUSE, null, soon, nothing))
          .isEqualTo(MeasureRefused.Reason.REASON_MISSING);
    }
    assertThat(reason(id, MeasureKind.PAUSE, null, soon, "x".repeat(1001)))
        .isEqualTo(MeasureRefused.Reason.REASON_TOO_LONG);
    assertThat(reason(id, MeasureKind.PAUSE, null, soon, control))
        .isEqualTo(MeasureRefused.Reason.REASON_UNREADABLE);
    assertThatThrownBy(
            () -> measures.set(new MeasureOrder(id, MeasureKind.PAUSE, null, soon, REASON, " ")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(blog.sql("select count(*) from commenter_measure")).containsExactly("0");
    done(set(id, MeasureKind.PAUSE, 7, soon));
    assertThat(refused(serge, "Serge").perDay()).isNull();
  }

  @Test
  void thePagesOfMeasuresTogetherAreAllOfThem() throws Exception {
    for (int i = 0; i < 5; i++) {
      done(set(says(CommenterId.random(), "Lecteur " + i), MeasureKind.BLOCK, null, null));
    }
    List<String> names = new ArrayList<>();
    Long before = null;
    do {
      MeasurePage page = measures.page(true, before, 2);
      page.items().forEach(measure -> names.add(measure.pseudonym()));
      before = page.next();
    } while (before != null);
    assertThat(names)
        .containsExactly("Lecteur 4", "Lecteur 3", "Lecteur 2", "Lecteur 1", "Lecteur 0");
    assertThat(measures.page(false, null, 2).items()).isEmpty();
  }

  @Test
  void ofManyWhoSetOrLiftTheSameAtOnceOneWinsAndTheOthersAreTold() throws Exception {
    long id = says(serge, "Serge");
    List<MeasureOutcome> set =
        atOnce(
            8,
            i ->
                () ->
                    measures.set(
                        new MeasureOrder(
                            id, MeasureKind.BLOCK, null, null, REASON, "Moderator " + i)));
    Measure winner = done(set);
    assertThat(set.stream().filter(MeasureOutcome.Already.class::isInstance))
        .hasSize(7)
        .allMatch(other -> ((MeasureOutcome.Already) other).measure().equals(winner));
    done(atOnce(8, i -> () -> measures.lift(winner.id(), "Moderator " + i)));
    assertThat(blog.audit().of(id))
        .extracting(AuditEntry::action)
        .containsOnlyOnce(Action.COMMENTER_BLOCKED, Action.MEASURE_LIFTED);
    assertThat(blog.audit().verify(null).well()).isTrue();
  }

  @Test
  void aLimitHoldsWhenAllIsSentAtOnce() throws Exception {
    long id = says(serge, "Serge");
    done(set(id, MeasureKind.LIMIT, 3, null));
    List<String> sent =
        atOnce(
            8,
            i ->
                () -> {
                  try {
                    blog.comments().submit(comment(serge, "Serge", "Et puis " + i));
                    return "taken";
                  } catch (CommenterRefused e) {
                    return "refused";
                  }
                });
    assertThat(sent.stream().filter("taken"::equals)).hasSize(2);
  }

  private static <T> List<T> atOnce(int many, java.util.function.IntFunction<Callable<T>> work)
      throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> done :
          threads.invokeAll(IntStream.range(0, many).mapToObj(work).collect(Collectors.toList()))) {
        results.add(done.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Measure done(List<MeasureOutcome> outcomes) {
    List<MeasureOutcome> done =
        outcomes.stream().filter(MeasureOutcome.Done.class::isInstance).toList();
    assertThat(done).hasSize(1);
    return done(done.get(0));
  }

  private static Measure done(MeasureOutcome outcome) {
    assertThat(outcome).isInstanceOf(MeasureOutcome.Done.class);
    return ((MeasureOutcome.Done) outcome).measure();
  }

  private MeasureOutcome set(long id, MeasureKind kind, Integer perDay, Instant until)
      throws MeasureRefused {
    return measures.set(new MeasureOrder(id, kind, perDay, until, REASON, "Jeanne"));
  }

  private MeasureRefused.Reason reason(
      long id, MeasureKind kind, Integer perDay, Instant until, String reason) {
    return catchThrowableOfType(
            MeasureRefused.class,
            () -> measures.set(new MeasureOrder(id, kind, perDay, until, reason, "Jeanne")))
        .reason();
  }

  private Bar refused(CommenterId who, String name) {
    return catchThrowableOfType(
            CommenterRefused.class,
            () -> blog.comments().submit(comment(who, name, "Encore " + ++written)))
        .bar();
  }

  private long says(CommenterId who, String name) throws SubmissionRefused {
    return blog.submit(comment(who, name, "Remarque " + ++written));
  }

  private static Submission comment(CommenterId who, String name, String text) {
    return new Submission(THREAD, null, name, text, null, "192.0.2.1", who);
  }
}
