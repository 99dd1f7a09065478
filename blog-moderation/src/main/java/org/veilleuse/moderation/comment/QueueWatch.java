package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells a page of the queue that is open in a browser what changed, without texts. */
@ApplicationScoped
public class QueueWatch {

  private static final int MOST_ASKED = 200;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  /** For the container's proxy only. */
  protected QueueWatch() {
    entities = null;
    transactions = null;
    clock = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public QueueWatch(EntityManager entities, UserTransaction transaction, Clock clock) {
    this(entities, Transactions.takingTurns(transaction), clock);
  }

  QueueWatch(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * The state of the queue for a page of it; of each list at most 200 are looked at.
   *
   * @param shown comments that the page shows
   * @param heardOf comments that it does not show and that may wait
   * @param since comments that came since then are looked for too; null if none may have been
   *     missed
   */
  public QueueState of(
      QueueFilter filter, Collection<Long> shown, Collection<Long> heardOf, Instant since) {
    return transactions.read(
        () -> {
          QueuePages pages = new QueuePages(entities, filter, clock.instant());
          Set<Long> fresh = new HashSet<>();
          List<Long> asked = some(heardOf);
          if (!asked.isEmpty()) {
            fresh.addAll(pages.ids(" and c.id in :ids", Map.of("ids", asked), MOST_ASKED));
          }
          if (since != null) {
            fresh.addAll(pages.since(since, MOST_ASKED));
          }
          return new QueueState(pages.total(), fresh, decided(some(shown)));
        });
  }

  private static List<Long> some(Collection<Long> ids) {
    return ids.stream().distinct().limit(MOST_ASKED).toList();
  }

  private Map<Long, AlreadyDecided> decided(List<Long> ids) {
    Map<Long, AlreadyDecided> decided = new HashMap<>();
    if (!ids.isEmpty()) {
      // Published, reported and to be decided again.
      List<Long> again = new SecondLookStep(entities).queued(QueuePages.MOST_COUNTED);
      entities
          .createQuery(
              "select c.id, c.decidedBy, c.status, c.decidedAt from Comment c"
                  + " where c.id in :ids and c.status <> :held and c.decidedAt is not null",
              Object[].class)
          .setParameter("ids", ids)
          .setParameter("held", Status.HELD)
          .getResultStream()
          .filter(row -> !again.contains(row[0]))
          .forEach(
              row ->
                  decided.put(
                      (Long) row[0],
                      new AlreadyDecided(
                          (String) row[1],
                          Verdict.of((Status) row[2]),
                          Micros.instant((long) (Long) row[3]))));
    }
    return decided;
  }
}
