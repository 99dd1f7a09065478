package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a page of the queue by ranges of one index, so that any page costs what the first does.
 * Published comments that were reported come first; they are few, and found by their ids.
 */
final class QueuePages {

  /** Beyond it is not counted on. */
  static final int MOST_COUNTED = 1000;

  private static final int GRAVEST = 5;
  private static final String HELD = " where c.status = :held and c.folded = :folded";
  private static final String HELD_HERE =
      " where c.status = :held and (c.folded = :folded or (select count(h.id) from Comment h"
          + " where h.foldKey = c.foldKey and h.status = :held and h.folded = :folded"
          + " and h.thread = c.thread) = 0)";
  private static final String REPORTED = " where c.id in :reported and c.status = :published";

  private final EntityManager entities;
  private final QueueNarrowing narrowing;
  private final String waiting;
  private final List<Long> reported;
  private final List<String> parts = new ArrayList<>();
  private List<Long> held;

  QueuePages(EntityManager entities, QueueFilter filter, Instant now) {
    this.entities = entities;
    this.narrowing = new QueueNarrowing(entities, filter, now);
    // What stands for a comment in the whole queue may wait under another post than this.
    this.waiting = filter.thread() == null ? HELD : HELD_HERE;
    this.reported = new SecondLookStep(entities).queued(MOST_COUNTED);
    if (!reported.isEmpty()) {
      parts.add(REPORTED);
    }
    if (!filter.reported()) {
      parts.add(waiting);
    }
  }

  List<Comment> after(Optional<QueueCursor> cursor, int most) {
    boolean beyond = cursor.isPresent() && !cursor.get().published();
    List<Comment> found = new ArrayList<>();
    for (String part : parts) {
      boolean inside = beyond == part.equals(waiting);
      if (found.size() < most && (inside || !beyond)) {
        found.addAll(after(part, inside ? cursor : Optional.empty(), most - found.size()));
      }
    }
    return found;
  }

  private List<Comment> after(String part, Optional<QueueCursor> cursor, int most) {
    if (cursor.isEmpty()) {
      return list(part, "", Map.of(), most);
    }
    // One range of the index each; with "or" between them H2 would read all that came before.
    QueueCursor last = cursor.get();
    List<Comment> found =
        new ArrayList<>(
            list(
                part,
                " and c.severity = :severity and c.submittedAt >= :at"
                    + " and (c.submittedAt > :at or c.id > :id)",
                Map.of("severity", last.severity(), "at", last.submittedAt(), "id", last.id()),
                most));
    if (found.size() < most) {
      found.addAll(
          list(
              part,
              " and c.severity < :severity",
              Map.of("severity", last.severity()),
              most - found.size()));
    }
    return found;
  }

  private List<Comment> list(String part, String range, Map<String, Object> values, int most) {
    if (part.equals(waiting) && few()) {
      return listFew(range, values, most);
    }
    TypedQuery<Comment> query =
        entities.createQuery(
            "select c from Comment c"
                + part
                + narrowing.condition()
                + range
                // The first two are constants: they lead H2 to the index.
                + (part.equals(HELD) ? " order by c.status, c.folded," : " order by")
                + " c.severity desc, c.submittedAt, c.id",
            Comment.class);
    values.forEach(query::setParameter);
    return bound(part, query).setMaxResults(most).getResultList();
  }

  // In the order of the queue all that waits would be read for the few that a filter lets through.
  private List<Comment> listFew(String range, Map<String, Object> values, int most) {
    if (held.isEmpty()) {
      return List.of();
    }
    TypedQuery<Comment> query =
        entities.createQuery(
            "select c from Comment c where c.id in :few"
                + range
                + " order by c.severity desc, c.submittedAt, c.id",
            Comment.class);
    values.forEach(query::setParameter);
    return query.setParameter("few", held).setMaxResults(most).getResultList();
  }

  private boolean few() {
    return !narrowing.condition().isEmpty() && held().size() <= MOST_COUNTED;
  }

  /** The ids of what waits, in no order, at most one more than {@link #MOST_COUNTED}. */
  private List<Long> held() {
    if (held == null) {
      held = ids(waiting, "", Map.of(), MOST_COUNTED + 1);
    }
    return held;
  }

  /** The ids of those in a range, in no order. */
  List<Long> ids(String range, Map<String, Object> values, int most) {
    List<Long> ids = new ArrayList<>();
    for (String part : parts) {
      ids.addAll(ids(part, range, values, most));
    }
    return ids;
  }

  private List<Long> ids(String part, String range, Map<String, Object> values, int most) {
    TypedQuery<Long> query =
        entities.createQuery(
            "select c.id from Comment c" + part + narrowing.condition() + range, Long.class);
    values.forEach(query::setParameter);
    return bound(part, query).setMaxResults(most).getResultList();
  }

  /** The ids of those that came since then: a range of the index for each severity. */
  Set<Long> since(Instant then, int most) {
    Set<Long> ids = new HashSet<>();
    for (int severity = 0; severity <= GRAVEST; severity++) {
      ids.addAll(
          ids(
              " and c.severity = :severity and c.submittedAt >= :at",
              Map.of("severity", severity, "at", Micros.of(then)),
              most));
    }
    return ids;
  }

  /** How many there are, at most one more than {@link #MOST_COUNTED}. */
  long total() {
    return Math.min(MOST_COUNTED + 1, parts.stream().mapToInt(this::count).sum());
  }

  private int count(String part) {
    return part.equals(waiting)
        ? held().size()
        : ids(REPORTED, "", Map.of(), MOST_COUNTED + 1).size();
  }

  private <T> TypedQuery<T> bound(String part, TypedQuery<T> query) {
    narrowing.parameters().forEach(query::setParameter);
    return part.equals(waiting)
        ? query.setParameter("held", Status.HELD).setParameter("folded", false)
        : query.setParameter("published", Status.PUBLISHED).setParameter("reported", reported);
  }
}
