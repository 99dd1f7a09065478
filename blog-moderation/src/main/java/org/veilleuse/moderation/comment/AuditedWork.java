package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The door for packages beside this one: they read and write in its transactions, in turn with
 * everybody who writes, and add to its audit trail.
 */
@ApplicationScoped
public class AuditedWork {

  /** What is done in a transaction; whatever it throws undoes it. */
  @FunctionalInterface
  public interface Work<T, X extends Exception> {
    /** Does it. */
    T run() throws X;
  }

  /**
   * What the trail says of a step.
   *
   * @param actor 1 to 200 characters
   * @param figures as of an {@link AuditDetail}; neither keys nor values have spaces
   * @param words that somebody typed; null if there are none
   */
  public record Told(String actor, Action action, Map<String, String> figures, String words) {}

  private final Transactions transactions;
  private final AuditTrail trail;

  /** For the container's proxy only. */
  protected AuditedWork() {
    transactions = null;
    trail = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public AuditedWork(
      EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  AuditedWork(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.transactions = transactions;
    this.trail = new AuditTrail(entities, transactions, clock, key);
  }

  /** Reads, in the caller's transaction if there is one. */
  public <T> T read(Supplier<T> work) {
    return transactions.read(work);
  }

  /** Writes, in the caller's transaction if there is one. */
  public <T, X extends Exception> T write(Work<T, X> work) throws X {
    return transactions.write(work::run);
  }

  /**
   * Adds an entry to the transaction under way, as the last thing in it: whoever else adds one
   * waits until it ends.
   *
   * @param actor 1 to 200 characters
   * @param commentId null if it is about none
   * @param figures as of an {@link AuditDetail}; neither keys nor values have spaces
   * @param words that somebody typed; null if there are none
   */
  public void add(
      String actor, Action action, Long commentId, Map<String, String> figures, String words) {
    trail.add(actor, action, commentId, AuditDetail.write(figures, words));
  }

  /**
   * Makes a step about no comment, in the caller's transaction if there is one, and writes it down
   * as the last thing in it.
   *
   * @param step returns null if nothing was changed
   * @return whether something was changed
   */
  public <X extends Exception> boolean step(Work<Told, X> step) throws X {
    return write(
        () -> {
          Told told = step.run();
          if (told != null) {
            add(told.actor(), told.action(), null, told.figures(), told.words());
          }
          return told != null;
        });
  }

  /** Changes what needs no entry, such as somebody's own preference. */
  public void change(Runnable work) {
    transactions.run(work);
  }
}
