package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The comments that wait for a moderator, the most severe first, then the oldest; comments with the
 * same text are one item. Before them stand the published ones that were reported often enough
 * ({@link SecondLooks}), for readers see those. Every method joins the caller's transaction if
 * there is one.
 */
@ApplicationScoped
public class ReviewQueue {

  private static final int MOST_ITEMS = 200;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final DecisionStep decisions;
  private final QueueReader reader;
  private final SecondLookStep looks;

  /** For the container's proxy only. */
  protected ReviewQueue() {
    entities = null;
    transactions = null;
    clock = null;
    decisions = null;
    reader = null;
    looks = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public ReviewQueue(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      Event<ThreadChanged> changed) {
    this(entities, Transactions.takingTurns(transaction), clock, key, changed::fire);
  }

  ReviewQueue(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.decisions =
        new DecisionStep(entities, new AuditTrail(entities, transactions, clock, key), announce);
    this.reader = new QueueReader(entities);
    this.looks = new SecondLookStep(entities);
  }

  /** A page of all that waits: {@link #waiting(QueueFilter, String, int)} with no filter. */
  public QueuePage waiting(String cursor, int size) {
    return waiting(QueueFilter.ALL, cursor, size);
  }

  /**
   * A page of the queue, at the same cost whatever waits and however far the page is.
   *
   * @param cursor {@link QueuePage#next} of the page before; null, or anything else, for the first
   * @param size 1 to 200 items
   */
  public QueuePage waiting(QueueFilter filter, String cursor, int size) {
    int most = Math.max(1, Math.min(size, MOST_ITEMS));
    return transactions.read(
        () -> {
          QueuePages pages = new QueuePages(entities, filter, clock.instant());
          List<Comment> found = pages.after(QueueCursor.parse(cursor), most + 1);
          List<Comment> shown = found.subList(0, Math.min(most, found.size()));
          String next = found.size() > most ? QueueCursor.after(shown.get(most - 1)).text() : null;
          return new QueuePage(reader.items(shown), next, pages.total());
        });
  }

  /** Who wrote a comment, waiting or decided; empty if there is none with this id. */
  public Optional<Signature> signature(long id) {
    return transactions.read(
        () ->
            Optional.ofNullable(entities.find(Comment.class, id))
                .map(
                    one ->
                        new Signature(
                            one.pseudonym,
                            new FoundFlags(entities).of(List.of(id)).getOrDefault(id, List.of()))));
  }

  /** One waiting comment; empty if there is none with this id, or it has been decided. */
  public Optional<QueueItem> item(long id) {
    return transactions.read(
        () ->
            reader
                .items(
                    entities
                        .createQuery(
                            "select c from Comment c where c.id = :id and c.status = :waiting",
                            Comment.class)
                        .setParameter("id", id)
                        .setParameter("waiting", looks.queued(id) ? Status.PUBLISHED : Status.HELD)
                        .getResultList())
                .stream()
                .findFirst());
  }

  /**
   * Decides a waiting comment, unless someone else was faster. To reject, or to mark as spam,
   * decides the waiting comments with the same text too; to approve does not, because where words
   * stand can make them harmless or not.
   */
  public DecisionOutcome decide(Decision decision) {
    return transactions.write(() -> decisions.decide(decision, clock.instant()));
  }

  /** Whether a moderator asked others about a waiting comment, and nobody has answered yet. */
  public boolean awaitsOpinion(long id, String moderator) {
    return transactions.read(() -> new OpinionCheck(entities).awaited(id, moderator));
  }

  /** How many comments wait, identical ones counted each. */
  public long waitingCount() {
    return transactions.read(
        () ->
            entities
                .createQuery("select count(c) from Comment c where c.status = :held", Long.class)
                .setParameter("held", Status.HELD)
                .getSingleResult());
  }
}
