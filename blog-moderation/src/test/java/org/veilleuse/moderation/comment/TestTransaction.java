package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Status;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;

/** A transaction of the calling thread, with the entity manager that lives as long as it does. */
public final class TestTransaction implements UserTransaction {

  private final EntityManagerFactory factory;
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  TestTransaction(EntityManagerFactory factory) {
    this.factory = factory;
  }

  /** Leads to the entity manager of the calling thread's transaction; fails where there is none. */
  public EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            TestTransaction.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> {
              if (current.get() == null) {
                throw new IllegalStateException(method.getName() + " outside a transaction");
              }
              try {
                return method.invoke(current.get(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public void begin() {
    if (current.get() != null) {
      throw new IllegalStateException("nested");
    }
    current.set(factory.createEntityManager());
    current.get().getTransaction().begin();
  }

  @Override
  public void commit() throws RollbackException {
    EntityManager ending = current.get();
    try {
      ending.getTransaction().commit();
    } catch (jakarta.persistence.RollbackException e) {
      RollbackException failure = new RollbackException();
      failure.initCause(e);
      throw failure;
    } finally {
      current.remove();
      ending.close();
    }
  }

  @Override
  public void rollback() {
    EntityManager ending = current.get();
    current.remove();
    ending.getTransaction().rollback();
    ending.close();
  }

  @Override
  public void setRollbackOnly() {
    current.get().getTransaction().setRollbackOnly();
  }

  @Override
  public int getStatus() {
    return current.get() == null ? Status.STATUS_NO_TRANSACTION : Status.STATUS_ACTIVE;
  }

  @Override
  public void setTransactionTimeout(int seconds) {}
}
