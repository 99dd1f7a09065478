package org.veilleuse.moderation.opinion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditDetail;
import org.veilleuse.moderation.comment.AuditEntry;
import org.veilleuse.moderation.comment.AwaitsOpinion;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.HeldBlog;
import org.veilleuse.moderation.comment.QueueFilter;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.TakingBack;
import org.veilleuse.moderation.comment.Verdict;

class OpinionsTest {

  private final HeldBlog blog = new HeldBlog();
  private final Opinions opinions = new Opinions(blog.entities(), blog.held(), blog.clock());

  @AfterEach
  void close() {
    blog.close();
  }

  private Question about(long id) {
    return opinions.about(List.of(id)).get(id);
  }

  private List<Long> listed(String askedBy) {
    QueueFilter filter = new QueueFilter(null, null, null, null, null, null, askedBy, false);
    return blog.queue().waiting(filter, null, 50).items().stream().map(QueueItem::id).toList();
  }

  private List<Action> steps(long id) {
    return blog.trail(id).stream().map(AuditEntry::action).skip(2).toList();
  }

  @Test
  void whoAsksWaitsForAnAnswerAndThenMayDecide() {
    long id = blog.submit("Quel idiot.");
    assertThat(opinions.ask(id, 0, " Ironie, ou pas ? ", "Odile")).isEqualTo(Outcome.DONE);
    assertThat(about(id).askedBy()).isEqualTo("Odile");
    assertThat(about(id).words()).isEqualTo("Ironie, ou pas ?");
    assertThat(about(id).opinions()).isEmpty();

    assertThat(blog.decide(id, 0, Verdict.REJECT, "Odile")).isEqualTo(new AwaitsOpinion());
    assertThat(blog.decide(id, 0, Verdict.APPROVE, "Odile")).isEqualTo(new AwaitsOpinion());
    assertThat(blog.queue().item(id)).isPresent();

    assertThat(opinions.give(id, 0, Leaning.REJECT, "Il insulte.", "Malik"))
        .isEqualTo(Outcome.DONE);
    assertThat(about(id).opinions())
        .containsExactly(
            new Opinion("Malik", Leaning.REJECT, "Il insulte.", blog.clock().instant()));
    assertThat(blog.decide(id, 0, Verdict.REJECT, "Odile")).isEqualTo(new Decided(id, 0));
    assertThat(about(id)).isNull();

    assertThat(steps(id))
        .containsExactly(Action.OPINION_ASKED, Action.OPINION_GIVEN, Action.REJECTED);
    AuditEntry given = blog.trail(id).get(3);
    assertThat(given.actor()).isEqualTo("Malik");
    assertThat(AuditDetail.of(given.detail()).figures()).containsEntry(Opinions.LEANING, "REJECT");
    assertThat(AuditDetail.of(given.detail()).words()).isEqualTo("Il insulte.");
  }

  @Test
  void aReportedCommentIsAskedAboutWhileItStaysPublished() {
    long id = blog.reported("Quel idiot.");
    assertThat(opinions.ask(id, 1, "On le laisse ?", "Odile")).isEqualTo(Outcome.DONE);
    assertThat(about(id).askedBy()).isEqualTo("Odile");
    assertThat(listed("")).containsExactly(id);
    assertThat(listed("Odile")).containsExactly(id);
    assertThat(blog.decide(id, 1, Verdict.REJECT, "Odile")).isEqualTo(new AwaitsOpinion());

    assertThat(opinions.give(id, 1, Leaning.REJECT, null, "Malik")).isEqualTo(Outcome.DONE);
    assertThat(blog.decide(id, 1, Verdict.APPROVE, "Odile")).isEqualTo(new Decided(id, 0));
    assertThat(about(id)).isNull();
    assertThat(listed("")).isEmpty();
    assertThat(opinions.ask(id, 2, null, "Odile")).isEqualTo(Outcome.GONE);
  }

  @Test
  void somebodyElseMayDecideInsteadOfAnsweringAndThatEndsIt() {
    long id = blog.submit("Quel idiot.");
    opinions.ask(id, 0, null, "Odile");
    assertThat(blog.decide(id, 0, Verdict.APPROVE, "Malik")).isEqualTo(new Decided(id, 0));
    assertThat(about(id)).isNull();
    assertThat(opinions.give(id, 0, Leaning.UNSURE, null, "Jeanne")).isEqualTo(Outcome.GONE);
    assertThat(opinions.withdraw(id, 0, "Odile")).isEqualTo(Outcome.GONE);

    assertThat(blog.takingBack().takeBack(id, 1, "Malik")).isEqualTo(TakingBack.Outcome.TAKEN_BACK);
    assertThat(about(id)).as("a decision taken back asks nothing again").isNull();
    assertThat(blog.decide(id, 2, Verdict.REJECT, "Odile")).isEqualTo(new Decided(id, 0));
  }

  @Test
  void whatWasAskedIsWithdrawnWithItsAnswersAndCanBeAskedAnew() {
    long id = blog.submit("Quel idiot.");
    opinions.ask(id, 0, "Ironie ?", "Odile");
    opinions.give(id, 0, Leaning.PUBLISH, null, "Malik");
    assertThat(opinions.withdraw(id, 0, "Malik")).isEqualTo(Outcome.NOT_ASKED);
    assertThat(opinions.withdraw(id, 0, "Odile")).isEqualTo(Outcome.DONE);
    assertThat(opinions.withdraw(id, 0, "Odile")).isEqualTo(Outcome.NOT_ASKED);
    assertThat(about(id)).isNull();

    assertThat(opinions.ask(id, 0, null, "Malik")).isEqualTo(Outcome.DONE);
    assertThat(about(id).opinions()).isEmpty();
    assertThat(steps(id))
        .containsExactly(
            Action.OPINION_ASKED,
            Action.OPINION_GIVEN,
            Action.OPINION_WITHDRAWN,
            Action.OPINION_ASKED);
    opinions.withdraw(id, 0, "Malik");
    assertThat(blog.decide(id, 0, Verdict.APPROVE, "Malik")).isEqualTo(new Decided(id, 0));
  }

  @Test
  void thereIsOneQuestionAtATimeAndNobodyAnswersTheirOwn() {
    long id = blog.submit("Quel idiot.");
    assertThat(opinions.give(id, 0, Leaning.UNSURE, null, "Malik")).isEqualTo(Outcome.NOT_ASKED);
    opinions.ask(id, 0, "Ironie ?", "Odile");
    assertThat(opinions.ask(id, 0, "Moi aussi.", "Malik")).isEqualTo(Outcome.ASKED_ALREADY);
    assertThat(opinions.ask(id, 0, "Ironie ?", "Odile")).as("again").isEqualTo(Outcome.DONE);
    assertThat(opinions.give(id, 0, Leaning.UNSURE, null, "Odile")).isEqualTo(Outcome.OWN_QUESTION);
    assertThat(opinions.ask(id, 1, null, "Malik")).as("another version").isEqualTo(Outcome.GONE);
    assertThat(opinions.ask(-1, 0, null, "Malik")).isEqualTo(Outcome.GONE);
    assertThat(steps(id)).containsExactly(Action.OPINION_ASKED);
  }

  @Test
  void anOpinionCanBeChangedAndTheSameOneTwiceIsOne() {
    long id = blog.submit("Quel idiot.");
    opinions.ask(id, 0, null, "Odile");
    opinions.give(id, 0, Leaning.UNSURE, null, "Malik");
    opinions.give(id, 0, Leaning.UNSURE, "  ", "Malik");
    blog.advance(Duration.ofMinutes(1));
    opinions.give(id, 0, Leaning.PUBLISH, "Relu : c’est de l’ironie.", "Malik");
    opinions.give(id, 0, Leaning.REJECT, null, "Jeanne");

    assertThat(about(id).opinions())
        .extracting(Opinion::moderator)
        .containsExactlyInAnyOrder("Malik", "Jeanne");
    assertThat(about(id).of("Malik").leaning()).isEqualTo(Leaning.PUBLISH);
    assertThat(steps(id))
        .containsExactly(
            Action.OPINION_ASKED, Action.OPINION_GIVEN, Action.OPINION_GIVEN, Action.OPINION_GIVEN);
  }

  @Test
  void theQueueIsNarrowedToWhatIsAskedByAnybodyOrByOne() {
    long first = blog.submit("Quel idiot.");
    long second = blog.submit("Un autre idiot.");
    blog.submit("Merci.");
    opinions.ask(first, 0, null, "Odile");
    opinions.ask(second, 0, null, "Malik");

    assertThat(listed("")).containsExactlyInAnyOrder(first, second);
    assertThat(listed("Odile")).containsExactly(first);
    assertThat(listed("Jeanne")).isEmpty();
    assertThat(listed(null)).hasSize(3);
    blog.decide(second, 0, Verdict.SPAM, "Odile");
    assertThat(listed("")).containsExactly(first);
  }

  @Test
  void wordsThatCannotBeShownOrAreTooLongAreRefused() {
    long id = blog.submit("Quel idiot.");
    for (String words : List.of("x".repeat(501), "a\u0000b", "\u200B")) {
      assertThat(Opinions.acceptable(words)).isFalse();
      assertThatThrownBy(() -> opinions.ask(id, 0, words, "Odile"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Opinions.acceptable("x".repeat(500))).isTrue();
    assertThat(opinions.ask(id, 0, "'; drop table opinion; --", "O'Dile")).isEqualTo(Outcome.DONE);
    assertThat(about(id).words()).isEqualTo("'; drop table opinion; --");
    assertThat(about(id).askedBy()).isEqualTo("O'Dile");
  }

  @Test
  void ofTwoWhoAskAtOnceOneAsks() throws Exception {
    List<Long> ids = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      ids.add(blog.submit("Remarque " + i));
    }
    CyclicBarrier start = new CyclicBarrier(3);
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<List<Object>>> asking = new ArrayList<>();
      for (String moderator : List.of("Odile", "Malik", "Jeanne")) {
        Callable<List<Object>> each =
            () -> {
              List<Object> outcomes = new ArrayList<>();
              start.await();
              for (int i = 0; i < ids.size(); i++) {
                if (!moderator.equals("Jeanne")) {
                  outcomes.add(opinions.ask(ids.get(i), 0, null, moderator));
                } else if (i % 2 == 0) {
                  outcomes.add(blog.decide(ids.get(i), 0, Verdict.REJECT, moderator));
                }
              }
              return outcomes;
            };
        asking.add(threads.submit(each));
      }
      assertThat(asking.get(0).get()).hasSize(ids.size());
      assertThat(asking.get(1).get()).hasSize(ids.size());
      assertThat(asking.get(2).get()).hasSize(ids.size() / 2).allMatch(Decided.class::isInstance);
      for (int i = 0; i < ids.size(); i++) {
        List<Object> done =
            Stream.of(asking.get(0).get().get(i), asking.get(1).get().get(i))
                .filter(Outcome.DONE::equals)
                .toList();
        if (i % 2 == 0) {
          assertThat(done).hasSizeLessThanOrEqualTo(1);
          assertThat(steps(ids.get(i))).endsWith(Action.REJECTED);
        } else {
          assertThat(done).hasSize(1);
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
