package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;

/**
 * Measures what the conversation costs when a comment is screened: queries, time, and the time of
 * the thread, which tells more on a busy machine, for the comments that came last, and for the
 * busiest commenter under the busiest post. The comments that are asked about are stored, and seen
 * as they were when they came.
 */
final class HistoryLoad {

  private static final int SAMPLE = 200;
  private static final int WARM_UP = 5;
  private static final int ROUNDS = 10;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final EntityManagerFactory factory;
  private final AtomicInteger queries = new AtomicInteger();
  private long began;
  private long asking;

  private HistoryLoad(EntityManagerFactory factory) {
    this.factory = factory;
    factory
        .unwrap(Session.class)
        .getEventManager()
        .addListener(
            new SessionEventAdapter() {
              @Override
              public void preExecuteQuery(SessionEvent event) {
                queries.incrementAndGet();
                began = System.nanoTime();
              }

              @Override
              public void postExecuteQuery(SessionEvent event) {
                asking += System.nanoTime() - began;
              }
            });
  }

  /** With the arguments of {@link LoadMaker}; the blog must not run. */
  public static void main(String[] arguments) throws Exception {
    EntityManagerFactory factory =
        Persistence.createEntityManagerFactory(
            "moderation-test",
            Map.of(
                "jakarta.persistence.jdbc.url", LoadDatabase.url(arguments),
                "jakarta.persistence.jdbc.user", LoadDatabase.user(arguments),
                "jakarta.persistence.jdbc.password", LoadDatabase.password(arguments)));
    try {
      HistoryLoad load = new HistoryLoad(factory);
      load.measure("newest", "true");
      load.measure(
          "busiest",
          "thread_id = "
              + load.most("thread_id", "1 = 1")
              + " and commenter = "
              + load.most("commenter", "commenter is not null"));
    } finally {
      factory.close();
    }
  }

  private String most(String column, String where) {
    String sql =
        "select %1$s from comments where %2$s group by %1$s order by count(*) desc limit 1";
    return "'" + list(sql.formatted(column, where)).get(0) + "'";
  }

  private void measure(String name, String where) {
    List<Long> ids =
        list(
                "select id from comments where status <> 'SPAM' and "
                    + where
                    + " order by submitted_at desc limit "
                    + SAMPLE)
            .stream()
            .map(id -> ((Number) id).longValue())
            .toList();
    List<Double> times = new ArrayList<>();
    List<Double> asked = new ArrayList<>();
    List<Double> used = new ArrayList<>();
    int most = 0;
    for (int round = 0; round < ROUNDS; round++) {
      for (long id : ids) {
        EntityManager entities = factory.createEntityManager();
        Comment comment = entities.find(Comment.class, id);
        queries.set(0);
        asking = 0;
        long cpu = THREADS.getCurrentThreadCpuTime();
        long start = System.nanoTime();
        new ConversationStep(entities).before(comment);
        if (round >= WARM_UP) {
          times.add((System.nanoTime() - start) / 1e6);
          used.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
          asked.add(asking / 1e6);
        }
        most = Math.max(most, queries.get());
        entities.close();
      }
    }
    System.out.printf(
        "%s: %d comments, at most %d queries, %s, of which asking %s, processor time here %s%n",
        name, ids.size(), most, summary(times), summary(asked), summary(used));
  }

  private static String summary(List<Double> millis) {
    millis.sort(null);
    int size = millis.size();
    return "median %.2f p95 %.2f ms".formatted(millis.get(size / 2), millis.get(size * 95 / 100));
  }

  private List<?> list(String sql) {
    EntityManager entities = factory.createEntityManager();
    try {
      return entities.createNativeQuery(sql).getResultList();
    } finally {
      entities.close();
    }
  }
}
