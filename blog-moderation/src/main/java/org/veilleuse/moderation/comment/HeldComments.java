package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The door through which other packages of this module take a step on a comment that waits: one
 * that is held, or a published one that reports brought back to the queue. It keeps the order that
 * nobody may get wrong: the comment is locked first, as by everything that decides, and the entry
 * of the audit trail comes last.
 */
@ApplicationScoped
public class HeldComments {

  /**
   * What a step led to, and what the trail is to say of it.
   *
   * @param action null if nothing was changed, so that there is nothing to say
   * @param figures see {@link AuditDetail}; may be empty
   * @param words that somebody typed; may be null
   */
  public record Step<T>(
      T outcome, Action action, String by, Map<String, String> figures, String words) {

    /** Nothing was changed. */
    public static <T> Step<T> unchanged(T outcome) {
      return new Step<>(outcome, null, null, Map.of(), null);
    }
  }

  private final EntityManager entities;
  private final Transactions transactions;
  private final AuditTrail audit;

  /** For the container's proxy only. */
  protected HeldComments() {
    entities = null;
    transactions = null;
    audit = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public HeldComments(
      EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  HeldComments(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.audit = new AuditTrail(entities, transactions, clock, key);
  }

  /**
   * Takes a step on a comment, in the caller's transaction or its own; nobody decides the comment
   * meanwhile.
   *
   * @param version of the comment that the moderator saw
   * @param gone the outcome if the comment does not wait, or not in this version any more
   * @param work what is done; the entry that it asks for is added by the door
   */
  public <T> T step(long id, int version, T gone, Supplier<Step<T>> work) {
    return transactions.write(
        () -> {
          if (!waits(id, version)) {
            return gone;
          }
          Step<T> step = work.get();
          if (step.action() != null) {
            entities.flush();
            audit.add(
                step.by(), step.action(), id, AuditDetail.write(step.figures(), step.words()));
          }
          return step.outcome();
        });
  }

  /** Reads, beside anything else. */
  public <T> T read(Supplier<T> work) {
    return transactions.read(work);
  }

  private boolean waits(long id, int version) {
    List<?> found =
        entities
            .createNativeQuery("select version, status from comments where id = ? for update")
            .setParameter(1, id)
            .getResultList();
    if (found.isEmpty()) {
      return false;
    }
    Object[] row = (Object[]) found.get(0);
    boolean waits =
        Status.HELD.name().equals(row[1])
            || (Status.PUBLISHED.name().equals(row[1]) && new SecondLookStep(entities).queued(id));
    return waits && ((Number) row[0]).intValue() == version;
  }
}
