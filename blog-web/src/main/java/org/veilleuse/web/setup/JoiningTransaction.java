package org.veilleuse.web.setup;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.UserTransaction;

/**
 * The platform's transaction, except that its status can be asked for inside of a method that
 * declares one: Payara forbids even that, and whoever joins a transaction must know that there is
 * one.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class JoiningTransaction implements UserTransaction {

  @Resource(lookup = "java:comp/UserTransaction")
  private UserTransaction own;

  @Resource private TransactionSynchronizationRegistry registry;

  @Override
  public int getStatus() {
    return registry.getTransactionStatus();
  }

  @Override
  public void begin() throws NotSupportedException, SystemException {
    own.begin();
  }

  @Override
  public void commit()
      throws RollbackException,
          HeuristicMixedException,
          HeuristicRollbackException,
          SystemException {
    own.commit();
  }

  @Override
  public void rollback() throws SystemException {
    own.rollback();
  }

  @Override
  public void setRollbackOnly() throws SystemException {
    own.setRollbackOnly();
  }

  @Override
  public void setTransactionTimeout(int seconds) throws SystemException {
    own.setTransactionTimeout(seconds);
  }
}
