package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Second looks at published comments that readers report: enough reports bring a comment back to
 * the {@link ReviewQueue}, where it is decided like any other, and it stays published meanwhile. A
 * comment that a moderator has looked at and left published is not brought back by more reports.
 * Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class SecondLooks {

  private static final int MOST_ITEMS = 200;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final AuditTrail audit;
  private final SecondLookStep step;
  private final QueueReader reader;

  /** For the container's proxy only. */
  protected SecondLooks() {
    entities = null;
    transactions = null;
    clock = null;
    audit = null;
    step = null;
    reader = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public SecondLooks(
      EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  SecondLooks(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.audit = new AuditTrail(entities, transactions, clock, key);
    this.step = new SecondLookStep(entities);
    this.reader = new QueueReader(entities);
  }

  /** A comment that can be reported; empty if there is none with this id, or not published. */
  public Optional<Reportable> reportable(long commentId) {
    return transactions.read(() -> step.published(commentId, false));
  }

  /**
   * The same, locked until the end of the caller's transaction. To be called before anything else
   * of that transaction is locked.
   */
  public Optional<Reportable> lock(long commentId) {
    return step.published(commentId, true);
  }

  /**
   * Notes a report of a comment that the caller has {@linkplain #lock locked}, the last thing that
   * the caller's transaction does.
   *
   * @param reason for the audit trail, without spaces
   * @param counted whether the report counts
   * @param enough how many reports that count bring a comment back to the queue, at least 1
   */
  public void reported(Reportable comment, String reason, boolean counted, int enough) {
    step.note(comment, counted, Micros.of(clock.instant()));
    int reports = counted ? step.queueIfEnough(comment.id(), enough) : 0;
    audit.add(
        "reader",
        Action.REPORTED,
        comment.id(),
        AuditDetail.write(Map.of(AuditDetail.REASON, reason), null));
    if (reports > 0) {
      audit.add(
          "blog",
          Action.BROUGHT_BACK,
          comment.id(),
          AuditDetail.write(Map.of(AuditDetail.REPORTS, Integer.toString(reports)), null));
    }
  }

  /**
   * Brings a reported comment to the queue by hand, also one that was looked at before.
   *
   * @param moderator who brings it, 1 to 200 characters
   * @return false if it stands there already, is not published, or was never reported
   */
  public boolean toQueue(long commentId, String moderator) {
    if (moderator.isBlank() || moderator.length() > 200) {
      throw new IllegalArgumentException("A moderator's name has 1 to 200 characters.");
    }
    return transactions.write(
        () -> {
          boolean brought =
              step.published(commentId, true).isPresent() && step.queueByHand(commentId);
          if (brought) {
            audit.add(moderator, Action.BROUGHT_BACK, commentId, null);
          }
          return brought;
        });
  }

  /** Published comments as the queue shows them, in no order; at most 200 are looked at. */
  public List<QueueItem> items(Collection<Long> ids) {
    List<Long> asked = ids.stream().distinct().limit(MOST_ITEMS).toList();
    return asked.isEmpty()
        ? List.of()
        : transactions.read(
            () ->
                reader.items(
                    entities
                        .createQuery(
                            "select c from Comment c where c.id in :ids and c.status = :published",
                            Comment.class)
                        .setParameter("ids", asked)
                        .setParameter("published", Status.PUBLISHED)
                        .getResultList()));
  }
}
