package org.veilleuse.moderation.shield;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.AuditedWork;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;

/** What an author may see of the comments under her posts: those that are published. */
@ApplicationScoped
public class AuthorsComments {

  /** Beyond it is not counted on. */
  public static final int MOST_COUNTED = 1000;

  private static final int MOST_COMMENTS = 200;

  private final EntityManager entities;
  private final AuditedWork work;

  /** For the container's proxy only. */
  protected AuthorsComments() {
    entities = null;
    work = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public AuthorsComments(EntityManager entities, AuditedWork work) {
    this.entities = entities;
    this.work = work;
  }

  /**
   * A page of the published comments of some threads, newest first.
   *
   * @param cursor {@link AuthorsPage#next} of the page before; null, or anything else, for the
   *     first
   * @param size 1 to 200 comments
   */
  public AuthorsPage published(Collection<ThreadId> threads, String cursor, int size) {
    int most = Math.max(1, Math.min(size, MOST_COMMENTS));
    if (threads.isEmpty()) {
      return new AuthorsPage(List.of(), null);
    }
    List<AuthorsComment> found =
        work.read(() -> find(threads, AuthorsCursor.parse(cursor), most + 1));
    List<AuthorsComment> shown = found.subList(0, Math.min(most, found.size()));
    return new AuthorsPage(shown, found.size() > most ? after(shown.get(most - 1)) : null);
  }

  private List<AuthorsComment> find(
      Collection<ThreadId> threads, Optional<AuthorsCursor> after, int most) {
    TypedQuery<Object[]> query =
        entities.createQuery(
            "select c.id, c.thread, c.pseudonym, c.text, c.submittedAt from Comment c"
                + " where c.status = :status and c.thread in :threads"
                + (after.isEmpty()
                    ? ""
                    // The first condition bounds the range of the index.
                    : " and c.submittedAt <= :at and (c.submittedAt < :at or c.id < :id)")
                + " order by c.status, c.submittedAt desc, c.id desc",
            Object[].class);
    after.ifPresent(c -> query.setParameter("at", c.submittedAt()).setParameter("id", c.id()));
    return query
        .setParameter("status", Status.PUBLISHED)
        .setParameter("threads", ids(threads))
        .setMaxResults(most)
        .getResultStream()
        .map(AuthorsComments::comment)
        .toList();
  }

  /** How many comments wait in some threads, at most one more than {@link #MOST_COUNTED}. */
  public int waiting(Collection<ThreadId> threads) {
    return threads.isEmpty()
        ? 0
        : work.read(
            () ->
                entities
                    .createQuery(
                        "select c.id from Comment c"
                            + " where c.status = :status and c.thread in :threads",
                        Long.class)
                    .setParameter("status", Status.HELD)
                    .setParameter("threads", ids(threads))
                    .setMaxResults(MOST_COUNTED + 1)
                    .getResultList()
                    .size());
  }

  private static List<String> ids(Collection<ThreadId> threads) {
    return threads.stream().map(ThreadId::value).distinct().toList();
  }

  private static AuthorsComment comment(Object[] row) {
    return new AuthorsComment(
        (Long) row[0],
        new ThreadId((String) row[1]),
        (String) row[2],
        (String) row[3],
        Instant.EPOCH.plus((Long) row[4], ChronoUnit.MICROS));
  }

  private static String after(AuthorsComment last) {
    return new AuthorsCursor(
            ChronoUnit.MICROS.between(Instant.EPOCH, last.submittedAt()), last.id())
        .text();
  }
}
