package org.veilleuse.moderation.shield;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
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

  /** Threads in one statement. */
  private static final int MOST_RANGES = 100;

  private static final AuthorsCursor FIRST = new AuthorsCursor(Long.MAX_VALUE, Long.MAX_VALUE);

  // All columns of the index stand in the order and in what is selected, or H2 would sort the whole
  // range. The first condition of time bounds it.
  private static final String RANGE =
      "(select c.id, c.submitted_at, c.status, c.thread_id from comments c"
          + " where c.thread_id = ? and c.status = 'PUBLISHED' and c.submitted_at <= ?"
          + " and (c.submitted_at < ? or c.id < ?)"
          + " order by c.thread_id, c.status, c.submitted_at desc, c.id desc limit ";

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
    List<Long> newest = newest(ids(threads), after.orElse(FIRST), most);
    if (newest.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select c.id, c.thread, c.pseudonym, c.text, c.submittedAt from Comment c"
                + " where c.id in :ids and c.status = :status order by c.submittedAt desc, c.id desc",
            Object[].class)
        .setParameter("ids", newest)
        .setParameter("status", Status.PUBLISHED)
        .getResultStream()
        .map(AuthorsComments::comment)
        .toList();
  }

  /**
   * A page is put together from the newest of each thread, so that it costs what the threads are,
   * however much was published under them and elsewhere.
   */
  private List<Long> newest(List<String> threads, AuthorsCursor after, int most) {
    List<long[]> found = new ArrayList<>();
    for (int from = 0; from < threads.size(); from += MOST_RANGES) {
      List<String> some = threads.subList(from, Math.min(from + MOST_RANGES, threads.size()));
      Query query =
          entities.createNativeQuery(
              String.join(" union all ", Collections.nCopies(some.size(), RANGE + most + ")")));
      int place = 1;
      for (String thread : some) {
        query
            .setParameter(place++, thread)
            .setParameter(place++, after.submittedAt())
            .setParameter(place++, after.submittedAt())
            .setParameter(place++, after.id());
      }
      for (Object row : query.getResultList()) {
        Object[] columns = (Object[]) row;
        found.add(
            new long[] {((Number) columns[0]).longValue(), ((Number) columns[1]).longValue()});
      }
    }
    return found.stream()
        .sorted(Comparator.<long[]>comparingLong(c -> c[1]).thenComparingLong(c -> c[0]).reversed())
        .limit(most)
        .map(c -> c[0])
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
