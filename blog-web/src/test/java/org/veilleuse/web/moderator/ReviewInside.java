package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import javax.naming.InitialContext;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.DecisionOutcome;
import org.veilleuse.moderation.comment.ImportedComment;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.QueuePage;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.comment.Verdict;

/** Two moderators on the same comments, with the server's own transactions. */
public interface ReviewInside {

  @SuppressWarnings("BanJNDI") // A constant name, in a test.
  @Test
  default void ofTwoModeratorsOneDecidesEachComment() throws Exception {
    ReviewQueue queue = CDI.current().select(ReviewQueue.class).get();
    List<QueueItem> items = waiting(queue, 200);
    CountDownLatch together = new CountDownLatch(2);
    ManagedExecutorService executor =
        InitialContext.doLookup("java:comp/DefaultManagedExecutorService");
    Future<List<DecisionOutcome>> first =
        executor.submit(decisions(queue, items, "one", Verdict.APPROVE, together));
    List<QueueItem> backwards = new ArrayList<>(items);
    Collections.reverse(backwards);
    Future<List<DecisionOutcome>> second =
        executor.submit(decisions(queue, backwards, "two", Verdict.REJECT, together));
    List<DecisionOutcome> one = first.get();
    List<DecisionOutcome> two = new ArrayList<>(second.get());
    Collections.reverse(two);
    AuditTrail trail = CDI.current().select(AuditTrail.class).get();
    for (int i = 0; i < items.size(); i++) {
      boolean firstWon = one.get(i) instanceof Decided;
      assertThat(two.get(i) instanceof Decided).as("comment " + i).isNotEqualTo(firstWon);
      assertThat(trail.of(items.get(i).id()))
          .filteredOn(e -> e.action() == Action.APPROVED || e.action() == Action.REJECTED)
          .singleElement()
          .satisfies(
              entry -> {
                assertThat(entry.actor()).isEqualTo(firstWon ? "one" : "two");
                assertThat(entry.action()).isEqualTo(firstWon ? Action.APPROVED : Action.REJECTED);
              });
    }
    assertThat(one.stream().filter(Decided.class::isInstance).count()).isBetween(1L, 199L);
    assertThat(trail.verify(null).problems()).isEmpty();
  }

  private static Callable<List<DecisionOutcome>> decisions(
      ReviewQueue queue, List<QueueItem> items, String who, Verdict verdict, CountDownLatch ready) {
    return () -> {
      ready.countDown();
      ready.await();
      List<DecisionOutcome> outcomes = new ArrayList<>();
      for (QueueItem item : items) {
        String reason = verdict == Verdict.REJECT ? "Hors sujet." : null;
        outcomes.add(queue.decide(new Decision(item.id(), item.version(), verdict, reason, who)));
      }
      return outcomes;
    };
  }

  private static List<QueueItem> waiting(ReviewQueue queue, int many) {
    Comments comments = CDI.current().select(Comments.class).get();
    ThreadId thread = new ThreadId("post-900001");
    comments.openThread(thread);
    List<ImportedComment> held = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String text = "La remarque numéro " + i + " de cette longue soirée.";
      held.add(
          new ImportedComment("r" + i, null, "Lecteur", null, text, Instant.now(), Status.HELD));
    }
    comments.importDecided(thread, "review-inside", held, "test");
    List<QueueItem> items = new ArrayList<>();
    String cursor = null;
    do {
      QueuePage page = queue.waiting(cursor, 50);
      page.items().stream().filter(item -> item.thread().equals(thread)).forEach(items::add);
      cursor = page.next();
    } while (cursor != null);
    assertThat(items).hasSize(many);
    return items;
  }
}
