package org.veilleuse.moderation.context;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.moderation.comment.FoundFlags;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;

/** Reads parts of a thread by ranges of its indices. */
final class ThreadReader {

  private static final List<Status> SHOWN = List.of(Status.PUBLISHED, Status.HELD);

  private static final String RANGE =
      "(select id, submitted_at from comments where thread_id = ? and status = '%s'"
          + " and submitted_at %s= ? and (submitted_at %s ? or id %s ?)"
          + " order by thread_id%s, status%s, submitted_at%s, id%s limit %d)";

  /** Where a comment stands. */
  record Place(long id, ThreadId thread, long submittedAt) {}

  private final EntityManager entities;

  ThreadReader(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Place> place(long commentId) {
    return entities
        .createQuery(
            "select c.thread, c.submittedAt from Comment c where c.id = :id", Object[].class)
        .setParameter("id", commentId)
        .getResultStream()
        .map(row -> new Place(commentId, new ThreadId((String) row[0]), (Long) row[1]))
        .findFirst();
  }

  /** The nearest ones on one side, the nearest first. */
  List<Long> ids(Place place, boolean earlier, int most) {
    String than = earlier ? "<" : ">";
    String newest = earlier ? " desc" : "";
    String index = earlier ? "" : " desc";
    List<String> ranges = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Status status : SHOWN) {
      // All columns of the index stand in the order, all as it has them or all turned round, or H2
      // would read and sort the whole range.
      ranges.add(RANGE.formatted(status, than, than, than, index, index, newest, newest, most));
      values.addAll(
          List.of(place.thread().value(), place.submittedAt(), place.submittedAt(), place.id()));
    }
    // Not a select from both together, for which H2 would take the index of the foreign key.
    Query query =
        entities.createNativeQuery(
            String.join(" union all ", ranges)
                + " order by submitted_at%s, id%s limit %d".formatted(newest, newest, most));
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<Long> ids = new ArrayList<>();
    for (Object row : query.getResultList()) {
      ids.add(((Number) ((Object[]) row)[0]).longValue());
    }
    return ids;
  }

  /** Oldest first. */
  List<ThreadComment> comments(List<Long> ids) {
    Map<Long, List<QueueFlag>> flags = new FoundFlags(entities).of(ids);
    return entities
        .createQuery(
            "select c.id, c.pseudonym, c.text, c.submittedAt, c.status, p.pseudonym, c.screened"
                + " from Comment c"
                + " left join Comment p on p.id = c.replyTo where c.id in :ids",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(
            row ->
                new ThreadComment(
                    (Long) row[0],
                    (String) row[1],
                    (String) row[2],
                    Instant.EPOCH.plus((Long) row[3], ChronoUnit.MICROS),
                    (Status) row[4],
                    (String) row[5],
                    (Boolean) row[6],
                    flags.getOrDefault((Long) row[0], List.of())))
        .sorted(Comparator.comparing(ThreadComment::submittedAt).thenComparing(ThreadComment::id))
        .toList();
  }
}
