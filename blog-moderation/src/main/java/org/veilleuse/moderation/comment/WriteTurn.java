package org.veilleuse.moderation.comment;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn that the writing transactions of this process take, from their beginning to the end of
 * their commit; reentrant and fair.
 *
 * <p>H2 writes each of its maps to the file at a slightly different moment. When one transaction
 * writes while another commits and the process is killed just then, the file holds half of one and,
 * rarely, lacks the other although its commit had returned (h2database issue 2080; seen here in the
 * kill test).
 */
public final class WriteTurn {

  private static final Lock TURN = new ReentrantLock(true);

  private WriteTurn() {}

  /** The one lock; whoever writes outside of this package takes it too. */
  public static Lock lock() {
    return TURN;
  }
}
