package org.veilleuse.moderation.comment;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.function.Supplier;

/**
 * Runs work in the caller's transaction if there is one, else in its own.
 *
 * <p>Transactions that write take turns ({@link WriteTurn} says why). They are a few milliseconds
 * long, for screening goes on outside of them.
 */
public final class Transactions {

  /** What is done in a transaction. */
  public interface Work<T, X extends Exception> {
    T run() throws X;
  }

  private final UserTransaction transaction;
  private final Optional<Lock> turn;

  private Transactions(UserTransaction transaction, Optional<Lock> turn) {
    this.transaction = transaction;
    this.turn = turn;
  }

  /** For any database: at most one transaction of this process writes at a time. */
  public static Transactions takingTurns(UserTransaction transaction) {
    return new Transactions(transaction, Optional.of(WriteTurn.lock()));
  }

  /** For a database that sorts writers out by itself, as it must when several processes write. */
  static Transactions atOnce(UserTransaction transaction) {
    return new Transactions(transaction, Optional.empty());
  }

  /** Whether the caller is in a transaction. */
  public boolean active() {
    try {
      return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      throw failed(e);
    }
  }

  /** Reads; goes beside anything else. */
  public <T> T read(Supplier<T> work) {
    return active() ? work.get() : own(work::get);
  }

  /**
   * Returns once the work is committed, unless the caller's transaction was joined; whatever the
   * work throws rolls its own transaction back and goes on to the caller.
   */
  public <T, X extends Exception> T write(Work<T, X> work) throws X {
    if (active()) {
      return work.run();
    }
    turn.ifPresent(Lock::lock);
    try {
      return own(work);
    } finally {
      turn.ifPresent(Lock::unlock);
    }
  }

  private <T, X extends Exception> T own(Work<T, X> work) throws X {
    boolean done = false;
    try {
      transaction.begin();
      T result = work.run();
      transaction.commit();
      done = true;
      return result;
    } catch (NotSupportedException
        | SystemException
        | RollbackException
        | HeuristicMixedException
        | HeuristicRollbackException e) {
      throw failed(e);
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  /** The same for work that returns nothing and throws nothing checked. */
  public void run(Runnable work) {
    write(
        () -> {
          work.run();
          return true;
        });
  }

  // What made the work fail is on its way to the caller and must not be hidden by what follows.
  private void rollBack() {
    try {
      if (active()) {
        transaction.rollback();
      }
    } catch (SystemException | RuntimeException e) {
      System.getLogger(Transactions.class.getName())
          .log(System.Logger.Level.WARNING, "Rolling back failed.", e);
    }
  }

  private static IllegalStateException failed(Exception cause) {
    return new IllegalStateException("The transaction failed.", cause);
  }
}
