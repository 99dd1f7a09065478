package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.function.Consumer;

/** Which threads take comments. */
final class Threads {

  private final EntityManager entities;
  private final AuditTrail audit;
  private final Consumer<ThreadChanged> announce;

  Threads(EntityManager entities, AuditTrail audit, Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.audit = audit;
    this.announce = announce;
  }

  boolean accepts(ThreadId thread) {
    return !entities
        .createNativeQuery("select 1 from comment_thread where id = ? and accepts_comments")
        .setParameter(1, thread.value())
        .getResultList()
        .isEmpty();
  }

  void open(ThreadId thread) {
    if (add(thread, true) || turn(thread, true)) {
      changed(thread, Action.THREAD_OPENED);
    }
  }

  void close(ThreadId thread) {
    if (turn(thread, false)) {
      changed(thread, Action.THREAD_CLOSED);
    }
  }

  /** Lets comments be stored in a thread that may never have been opened, without opening it. */
  void ensure(ThreadId thread) {
    add(thread, false);
  }

  private boolean add(ThreadId thread, boolean accepting) {
    return entities
            .createNativeQuery(
                "insert into comment_thread (id, accepts_comments) values (?, ?)"
                    + " on conflict do nothing")
            .setParameter(1, thread.value())
            .setParameter(2, accepting)
            .executeUpdate()
        == 1;
  }

  private boolean turn(ThreadId thread, boolean accepting) {
    return entities
            .createNativeQuery(
                "update comment_thread set accepts_comments = ?"
                    + " where id = ? and accepts_comments <> ?")
            .setParameter(1, accepting)
            .setParameter(2, thread.value())
            .setParameter(3, accepting)
            .executeUpdate()
        == 1;
  }

  private void changed(ThreadId thread, Action action) {
    audit.add("blog", action, null, thread.value());
    announce.accept(new ThreadChanged(thread));
  }
}
