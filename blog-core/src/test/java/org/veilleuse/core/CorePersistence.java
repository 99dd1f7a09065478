package org.veilleuse.core;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;

/**
 * The tables of this module in a database of their own, without any container. As there, an entity
 * manager lives as long as the transaction it is used in.
 */
public final class CorePersistence implements AutoCloseable {

  /** What is done in a transaction. */
  public interface Work<T, X extends Exception> {
    T run() throws X;
  }

  /** What is done in a transaction and gives nothing. */
  public interface Step<X extends Exception> {
    void run() throws X;
  }

  // Held on to, or its level would be forgotten with it.
  private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");

  static {
    FLYWAY.setLevel(Level.SEVERE);
  }

  private static final ThreadLocal<EntityManager> CURRENT = new ThreadLocal<>();

  private final EntityManagerFactory factory;
  private final EntityManager entities;

  public CorePersistence() {
    String url =
        "jdbc:h2:mem:"
            + UUID.randomUUID()
            + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;OPTIMIZE_REUSE_RESULTS=FALSE"
            + ";LOCK_TIMEOUT=10000;DB_CLOSE_DELAY=-1";
    Flyway.configure().dataSource(url, "sa", "").locations("classpath:db/core").load().migrate();
    factory =
        Persistence.createEntityManagerFactory(
            "core-test",
            Map.of(
                "jakarta.persistence.jdbc.url", url,
                "jakarta.persistence.jdbc.user", "sa",
                "jakarta.persistence.jdbc.password", ""));
    entities =
        (EntityManager)
            Proxy.newProxyInstance(
                CorePersistence.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  EntityManager inTransaction = CURRENT.get();
                  if (inTransaction == null) {
                    throw new IllegalStateException("no transaction");
                  }
                  try {
                    return method.invoke(inTransaction, arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  /** The entity manager of whatever transaction the calling thread is in. */
  public EntityManager entities() {
    return entities;
  }

  /** Commits what the work did, or rolls it back if the work throws anything. */
  public <T, X extends Exception> T in(Work<T, X> work) throws X {
    EntityManager manager = factory.createEntityManager();
    CURRENT.set(manager);
    try {
      manager.getTransaction().begin();
      T result = work.run();
      manager.getTransaction().commit();
      return result;
    } finally {
      CURRENT.remove();
      if (manager.getTransaction().isActive()) {
        manager.getTransaction().rollback();
      }
      manager.close();
    }
  }

  /** As {@link #in}, for work that gives nothing. */
  public <X extends Exception> void run(Step<X> work) throws X {
    in(
        () -> {
          work.run();
          return true;
        });
  }

  @Override
  public void close() {
    factory.close();
  }
}
