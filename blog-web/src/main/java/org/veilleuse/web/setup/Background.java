package org.veilleuse.web.setup;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;

/**
 * Does work that a request begins and does not wait for.
 *
 * <p>Not by a {@code ManagedExecutorService}: Payara 6.2025 gives its tasks the map in which the
 * request keeps its entity managers, and closes these when the task ends, whether the request still
 * reads by them or not; its reader is then told that the page failed.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class Background {

  /** Runs it soon, in another thread; whatever it throws is only logged. */
  @Asynchronous
  public void run(Runnable work) {
    work.run();
  }
}
