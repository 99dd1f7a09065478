package org.veilleuse.moderation.comment;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;

/** Runs work in the caller's transaction if there is one, else in its own. */
final class Transactions {

  /** What is done in a transaction. */
  interface Work<T, X extends Exception> {
    T run() throws X;
  }

  private final UserTransaction transaction;

  Transactions(UserTransaction transaction) {
    this.transaction = transaction;
  }

  boolean active() {
    try {
      return transaction.getStatus() != Status.STATUS_NO_TRANSACTION;
    } catch (SystemException e) {
      throw failed(e);
    }
  }

  /**
   * Returns once the work is committed, unless the caller's transaction was joined; whatever the
   * work throws rolls its own transaction back and goes on to the caller.
   */
  <T, X extends Exception> T call(Work<T, X> work) throws X {
    if (active()) {
      return work.run();
    }
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

  <X extends Exception> void run(VoidWork<X> work) throws X {
    Work<Boolean, X> call =
        () -> {
          work.run();
          return true;
        };
    call(call);
  }

  /** What is done in a transaction for its effect only. */
  interface VoidWork<X extends Exception> {
    void run() throws X;
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
