package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.Protection;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.screening.ScreeningResult;
import org.veilleuse.moderation.stance.Kind;

class CommentScreeningTest {

  private static final Logger LOGGER = Logger.getLogger(ScreeningStep.class.getName());

  private final TestBlog blog = new TestBlog();
  private final List<LogRecord> logged = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord entry) {
          logged.add(entry);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void openTheThread() {
    blog.comments().openThread(THREAD);
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void close() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
    blog.close();
  }

  @Test
  void whatTheScreeningFindsIsShownInTheQueue() throws SubmissionRefused {
    long flagged = blog.submit(from("Rémi", "Tu es idiot ou quoi ?"));
    long quoted = blog.submit(from("Maud", "Il m'a écrit « idiot »."));

    QueueItem insult = blog.queue().item(flagged).orElseThrow();
    assertThat(insult.screened()).isTrue();
    assertThat(insult.severity()).isEqualTo(2);
    assertThat(insult.score()).isEqualTo(0.7);
    assertThat(insult.flags())
        .containsExactly(new QueueFlag(PatternId.INSULT, "idiot-word", 6, 11, 2));
    assertThat(insult.protections()).isEmpty();

    QueueItem testimony = blog.queue().item(quoted).orElseThrow();
    assertThat(testimony.flags()).isEmpty();
    assertThat(testimony.protections())
        .containsExactly(new QueueProtection(Kind.QUOTED, PatternId.INSULT, "idiot-word", 15, 20));
  }

  @Test
  void ofATextThatSaysTheSameAThousandTimesTheFirstFewAreKeptAndItIsNoLessGrave()
      throws SubmissionRefused {
    String text = "you idiot. ".repeat(909);
    ScreeningResult whole = Screening.builtIn().screen(text.strip());
    assertThat(whole.flags()).hasSizeGreaterThan(900);

    Comments comments = blog.comments(Screening.builtIn()::screen);
    long id = comments.byReceipt(comments.submit(from("Rémi", text)).token()).orElseThrow().id();

    QueueItem item = blog.queue().item(id).orElseThrow();
    assertThat(item.severity()).isEqualTo(whole.severity());
    assertThat(item.score()).isEqualTo(whole.score());
    assertThat(item.flags()).hasSize(QueueItem.MOST_FOUND);
    assertThat(item.flags())
        .extracting(QueueFlag::rule)
        .containsAll(whole.flags().stream().map(Flag::rule).collect(Collectors.toSet()));
    assertThat(item.cut()).isTrue();
  }

  @Test
  void theGravestFlagIsKeptHoweverManyMilderOnesComeBeforeItAndSoAreProtections()
      throws SubmissionRefused {
    List<Flag> flags = new ArrayList<>();
    List<Protection> protections = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      flags.add(new Flag(PatternId.SEXUAL, i % 2 == 0 ? "mild" : "milder", i, i + 1, 2, 0.5));
      protections.add(new Protection(Kind.QUOTED, PatternId.INSULT, "quoted", i, i + 1));
    }
    flags.add(new Flag(PatternId.SEXUAL, "grave", 30, 31, 5, 0.9));
    flags.add(new Flag(PatternId.THREAT, "other", 31, 32, 3, 0.9));
    Comments comments =
        blog.comments(text -> new ScreeningResult(0.9, true, 5, flags, protections));
    Receipt receipt = comments.submit(from("Rémi", "0123456789".repeat(4)));

    QueueItem item =
        blog.queue().item(comments.byReceipt(receipt.token()).orElseThrow().id()).orElseThrow();
    assertThat(item.flags()).hasSize(QueueItem.MOST_FOUND + 1);
    assertThat(item.flags()).extracting(QueueFlag::rule).contains("grave", "other");
    assertThat(item.flags()).extracting(QueueFlag::start).isSorted().startsWith(0, 1, 2);
    assertThat(item.protections()).hasSize(QueueItem.MOST_FOUND);
  }

  @Test
  void aCommentIsCommittedBeforeItIsScreened() throws SubmissionRefused {
    AtomicBoolean stored = new AtomicBoolean();
    Comments comments =
        blog.comments(
            text -> {
              stored.set(
                  blog.transaction.getStatus() == jakarta.transaction.Status.STATUS_NO_TRANSACTION
                      && blog.queue().waitingCount() == 1);
              return TestBlog.insultsAreFlagged(text);
            });

    comments.submit(from("Maud", "Merci."));

    assertThat(stored).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        IllegalStateException.class,
        StackOverflowError.class,
        OutOfMemoryError.class,
        NoClassDefFoundError.class
      })
  void aCommentWhoseScreeningFailsIsHeldAndMarkedNotScreened(Class<? extends Throwable> failure)
      throws Exception {
    Comments failing =
        blog.comments(
            text -> {
              throw sneaky(newFailure(failure, text));
            });

    Receipt receipt = failing.submit(from("Maud", "Un texte à ne pas répéter."));

    long id = failing.byReceipt(receipt.token()).orElseThrow().id();
    QueueItem item = blog.queue().item(id).orElseThrow();
    assertThat(item.screened()).isFalse();
    assertThat(item.flags()).isEmpty();
    assertThat(failing.published(THREAD)).isEmpty();
    assertThat(blog.audit().of(id))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SUBMITTED, Action.SCREENING_FAILED);
    assertThat(log()).contains(failure.getSimpleName()).doesNotContain("répéter");
  }

  @Test
  void aResultThatCannotBeStoredLeavesTheCommentNotScreenedAndNoHalfResult() throws Exception {
    Flag good = new Flag(PatternId.INSULT, "fine", 0, 1, 2, 0.5);
    Flag tooLong = new Flag(PatternId.INSULT, "r".repeat(201), 0, 1, 2, 0.5);
    Comments comments =
        blog.comments(text -> new ScreeningResult(0.5, true, 2, List.of(good, tooLong), List.of()));

    Receipt receipt = comments.submit(from("Maud", "Merci."));

    long id = comments.byReceipt(receipt.token()).orElseThrow().id();
    QueueItem item = blog.queue().item(id).orElseThrow();
    assertThat(item.screened()).isFalse();
    assertThat(item.severity()).isZero();
    assertThat(blog.sql("select * from finding")).isEmpty();
  }

  @Test
  void theSweepScreensWhatWasLeft() throws SubmissionRefused {
    failing().submit(from("Rémi", "Quel idiot."));
    failing().submit(from("Maud", "Merci."));

    assertThat(blog.comments().screenWaiting(10)).isEqualTo(2);

    QueuePage page = blog.queue().waiting(null, 10);
    assertThat(page.items()).extracting(QueueItem::screened).containsOnly(true);
    assertThat(page.items()).extracting(QueueItem::severity).containsExactly(2, 0);
    assertThat(blog.audit().of(page.items().get(0).id()))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SUBMITTED, Action.SCREENING_FAILED, Action.SCREENED);
    assertThat(blog.comments().screenWaiting(10)).isZero();
  }

  @Test
  void whatFailsAgainAndAgainNeitherBlocksTheSweepNorFillsTheTrail() throws SubmissionRefused {
    for (int i = 0; i < 5; i++) {
      failing().submit(from("Rémi", "Piège " + i));
    }
    Comments picky =
        blog.comments(
            text -> {
              if (text.startsWith("Piège")) {
                throw new IllegalStateException();
              }
              return TestBlog.insultsAreFlagged(text);
            });
    assertThat(picky.screenWaiting(5)).isZero();
    assertThat(picky.screenWaiting(5)).isZero();
    failing().submit(from("Maud", "Merci."));

    assertThat(picky.screenWaiting(5)).isEqualTo(1);
    assertThat(blog.audit().latest(100))
        .filteredOn(entry -> entry.action() == Action.SCREENING_FAILED)
        .hasSize(6);
  }

  @Test
  void aSweepBesideASubmissionScreensNothingTwice() throws Exception {
    List<Comments> sweeping = new ArrayList<>();
    Comments comments =
        blog.comments(
            text -> {
              if (!sweeping.isEmpty()) {
                sweeping.remove(0).screenWaiting(10);
              }
              return TestBlog.insultsAreFlagged(text);
            });
    sweeping.add(blog.comments());

    comments.submit(from("Rémi", "Quel idiot."));

    assertThat(blog.sql("select count(*) from finding")).containsExactly("1");
    assertThat(blog.audit().latest(10))
        .extracting(AuditEntry::action)
        .containsExactly(Action.SCREENED, Action.SUBMITTED, Action.THREAD_OPENED);
  }

  @Test
  void aSweepInsideATransactionIsAnError() {
    blog.transaction.begin();
    try {
      assertThatThrownBy(() -> blog.comments().screenWaiting(1))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      blog.transaction.rollback();
    }
  }

  private Comments failing() {
    return blog.comments(
        text -> {
          throw new IllegalStateException(text);
        });
  }

  private String log() {
    SimpleFormatter formatter = new SimpleFormatter();
    return String.join("\n", logged.stream().map(formatter::format).toList());
  }

  private static Throwable newFailure(Class<? extends Throwable> type, String message) {
    try {
      return type.getConstructor(String.class).newInstance(message);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
  private static <T extends Throwable> T sneaky(Throwable failure) throws T {
    throw (T) failure;
  }
}
