package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;
import static org.veilleuse.moderation.comment.TestBlog.from;
import static org.veilleuse.moderation.comment.TestBlog.reply;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.pattern.PatternId;

class ReviewQueueTest {

  private final TestBlog blog = new TestBlog();
  private final Comments comments = blog.comments();
  private final ReviewQueue queue = blog.queue();

  @BeforeEach
  void openTheThread() {
    comments.openThread(THREAD);
  }

  @AfterEach
  void close() {
    blog.close();
  }

  private static Submission same(String address) {
    return new Submission(THREAD, null, "Promo", "Rejoignez mon réseau !", null, address);
  }

  @Test
  void theMostSevereComesFirstThenTheOldest() throws SubmissionRefused {
    long calm = blog.submit(from("Maud", "Merci."));
    long insult = blog.submit(from("Rémi", "Quel idiot."));
    long threat = blog.submit(from("Rémi", "Tu es en danger."));
    long laterInsult = blog.submit(from("Paul", "Un idiot de plus."));

    assertThat(queue.waiting(null, 10).items())
        .extracting(QueueItem::id)
        .containsExactly(threat, insult, laterInsult, calm);
  }

  @Test
  void thePagesTogetherShowEveryItemOnceEvenWhenSomeAreDecidedInBetween() throws SubmissionRefused {
    List<Long> expected = new ArrayList<>();
    for (int i = 0; i < 23; i++) {
      expected.add(blog.submit(from("Maud", (i % 3 == 0 ? "idiot " : "calme ") + i)));
    }
    List<Long> seen = new ArrayList<>();
    String cursor = null;
    do {
      QueuePage page = queue.waiting(cursor, 5);
      assertThat(page.total()).isEqualTo(23 - seen.size() / 5);
      page.items().forEach(item -> seen.add(item.id()));
      blog.approve(page.items().get(0).id());
      cursor = page.next();
    } while (cursor != null);

    assertThat(seen).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void aCursorThatIsNoneBeginsAtTheBeginning() throws SubmissionRefused {
    blog.submit(from("Maud", "Merci."));

    for (String cursor : List.of("", "_", "1_2", "a_b_c", "9".repeat(40) + "_1_1", "1_2_3_4")) {
      assertThat(queue.waiting(cursor, 0).items()).hasSize(1);
    }
    assertThat(queue.waiting(null, Integer.MAX_VALUE).next()).isNull();
  }

  @Test
  void aReplyIsShownWithWhatItAnswers() throws SubmissionRefused {
    long parent = blog.publish(from("Maud", "Je ne réponds plus."));
    long id = blog.submit(reply(parent, "Rémi", "Mais si."));

    QueueItem item = queue.item(id).orElseThrow();
    assertThat(item.replyTo()).isEqualTo(parent);
    assertThat(item.answered().pseudonym()).isEqualTo("Maud");
    assertThat(item.answered().screened()).isTrue();
    assertThat(item.answered().text()).isEqualTo("Je ne réponds plus.");
    assertThat(item.thread()).isEqualTo(THREAD);
  }

  @Test
  void whatAReplyAnswersComesWithItsOwnFlags() throws SubmissionRefused {
    long parent = blog.publish(from("Rémi", "Tu es en danger."));
    long id = blog.submit(reply(parent, "Maud", "Quel idiot."));

    QueueItem item = queue.item(id).orElseThrow();
    assertThat(item.answered().flags())
        .extracting(QueueFlag::pattern)
        .containsExactly(PatternId.THREAT);
    assertThat(item.flags()).extracting(QueueFlag::pattern).containsExactly(PatternId.INSULT);
  }

  @Test
  void anApprovedCommentIsPublishedAnnouncedAndOutOfTheQueue() throws SubmissionRefused {
    long id = blog.submit(from("Maud", "Merci."));
    blog.changed.clear();

    assertThat(blog.approve(id)).isEqualTo(new Decided(id, 0));

    assertThat(comments.published(THREAD)).extracting(PublishedComment::id).containsExactly(id);
    assertThat(queue.item(id)).isEmpty();
    assertThat(queue.waitingCount()).isZero();
    assertThat(blog.changed).containsExactly(THREAD);
  }

  @Test
  void aRejectedCommentIsNeitherPublishedNorAnnounced() throws SubmissionRefused {
    long id = blog.submit(from("Rémi", "Quel idiot."));
    blog.changed.clear();

    queue.decide(new Decision(id, 0, Verdict.REJECT, "Insulte.", "Odile"));

    assertThat(comments.published(THREAD)).isEmpty();
    assertThat(blog.changed).isEmpty();
  }

  @Test
  void whoeverDecidesSecondIsToldWhoDecidedFirstAndChangesNothing() throws SubmissionRefused {
    long id = blog.submit(from("Maud", "Merci."));
    blog.approve(id);

    assertThat(queue.decide(new Decision(id, 0, Verdict.SPAM, null, "Jeanne")))
        .isEqualTo(new AlreadyDecided("Odile", Verdict.APPROVE, blog.clock.instant()));
    assertThat(comments.published(THREAD)).hasSize(1);
    assertThat(blog.audit().of(id)).extracting(AuditEntry::actor).doesNotContain("Jeanne");
  }

  @Test
  void aDecisionAboutNothingOrAboutAVersionNobodySawIsUnknown() throws SubmissionRefused {
    long id = blog.submit(from("Maud", "Merci."));

    assertThat(queue.decide(new Decision(-1, 0, Verdict.SPAM, null, "Odile")))
        .isEqualTo(new Unknown());
    assertThat(queue.decide(new Decision(id, 7, Verdict.SPAM, null, "Odile")))
        .isEqualTo(new Unknown());
    assertThat(queue.waitingCount()).isEqualTo(1);
  }

  @Test
  void toRejectDecidesTheSameTextEverywhereAndAuditsEach() throws SubmissionRefused {
    long first = blog.submit(same("198.51.100.1"));
    long second = blog.submit(same("198.51.100.2"));
    long third = blog.submit(same("198.51.100.3"));
    long other = blog.submit(from("Maud", "Merci."));
    assertThat(queue.item(second).orElseThrow().identical()).isEqualTo(2);

    assertThat(queue.decide(new Decision(second, 0, Verdict.REJECT, "Publicité.", "Odile")))
        .isEqualTo(new Decided(second, 2));

    assertThat(queue.waiting(null, 10).items()).extracting(QueueItem::id).containsExactly(other);
    for (long id : List.of(first, second, third)) {
      assertThat(blog.audit().of(id))
          .last()
          .satisfies(
              entry -> {
                assertThat(entry.action()).isEqualTo(Action.REJECTED);
                assertThat(entry.actor()).isEqualTo("Odile");
                assertThat(entry.detail()).contains("Publicité.");
              });
    }
  }

  @Test
  void toApproveDecidesOnlyTheOneThatWasShown() throws SubmissionRefused {
    long first = blog.submit(same("198.51.100.1"));
    long second = blog.submit(same("198.51.100.2"));

    assertThat(blog.approve(first)).isEqualTo(new Decided(first, 0));

    assertThat(queue.waiting(null, 10).items())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.id()).isEqualTo(second);
              assertThat(item.identical()).isZero();
            });
  }

  @Test
  void aReplyMayBeApprovedWhateverBecameOfItsParent() {
    comments.importDecided(
        THREAD,
        "wordpress",
        List.of(
            new ImportedComment("1", null, "Rémi", null, "Non.", blog.clock.instant(), Status.SPAM),
            new ImportedComment("2", "1", "Maud", null, "Si.", blog.clock.instant(), Status.HELD)),
        "Odile");

    long id = queue.waiting(null, 10).items().get(0).id();
    assertThat(blog.approve(id)).isEqualTo(new Decided(id, 0));
    assertThat(comments.published(THREAD)).hasSize(1);
  }

  @Test
  void nobodyIsRejectedWithoutAReason() {
    assertThatThrownBy(() -> new Decision(1, 0, Verdict.REJECT, " ", "Odile"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Decision(1, 0, Verdict.REJECT, "x".repeat(1001), "Odile"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Decision(1, 0, Verdict.SPAM, null, " "))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
