package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How other packages change something: in a turn of those who write, and with an entry in the audit
 * trail as the last thing in it.
 */
@ApplicationScoped
public class TrailedSteps {

  /**
   * What the trail says of a step.
   *
   * @param actor 1 to 200 characters
   * @param figures neither keys nor values have spaces
   * @param words null if there are none
   */
  public record Told(String actor, Action action, Map<String, String> figures, String words) {}

  /** A step. */
  @FunctionalInterface
  public interface Step<X extends Exception> {
    /** Makes it; returns null if nothing was changed. */
    Told make() throws X;
  }

  private final Transactions transactions;
  private final AuditTrail trail;

  /** For the container's proxy only. */
  protected TrailedSteps() {
    transactions = null;
    trail = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public TrailedSteps(
      EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  TrailedSteps(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.transactions = transactions;
    this.trail = new AuditTrail(entities, transactions, clock, key);
  }

  /** Reads, in the caller's transaction if there is one. */
  public <T> T read(Supplier<T> work) {
    return transactions.read(work);
  }

  /**
   * Makes a step, in the caller's transaction if there is one; whatever it throws undoes it.
   *
   * @return whether something was changed
   */
  public <X extends Exception> boolean make(Step<X> step) throws X {
    return transactions.write(
        () -> {
          Told told = step.make();
          if (told != null) {
            trail.add(
                told.actor(), told.action(), null, AuditDetail.write(told.figures(), told.words()));
          }
          return told != null;
        });
  }

  /** Changes what needs no entry, such as somebody's own preference. */
  public void change(Runnable work) {
    transactions.run(work);
  }
}
