package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.pattern.PatternId;

/** What a filter adds to the queries of the queue. */
final class QueueNarrowing {

  private static final List<Long> NONE = List.of(Long.MIN_VALUE);
  private static final int RARE = 5000;

  private final EntityManager entities;
  private final Map<String, Object> parameters = new HashMap<>();
  private final int rare;
  private final String condition;

  QueueNarrowing(EntityManager entities, QueueFilter filter, Instant now) {
    this(entities, filter, now, RARE);
  }

  /**
   * @param rare the findings that a pattern may have and still be looked for by them
   */
  QueueNarrowing(EntityManager entities, QueueFilter filter, Instant now, int rare) {
    this.entities = entities;
    this.rare = rare;
    this.condition = of(filter, now);
  }

  /** For comments that are called c; empty if all are let through. */
  String condition() {
    return condition;
  }

  Map<String, Object> parameters() {
    return parameters;
  }

  private String of(QueueFilter filter, Instant now) {
    StringBuilder where = new StringBuilder();
    if (filter.pattern() != null) {
      narrow(
          where,
          // Not "exists", for which EclipseLink writes booleans into the SQL as 0 and 1.
          rare(filter.pattern())
              ? " and c.id in (select f.commentId from Finding f"
                  + " where f.pattern = :pattern and f.protection is null)"
              : " and (select count(f.id) from Finding f where f.commentId = c.id"
                  + " and f.pattern = :pattern and f.protection is null) > 0",
          "pattern",
          filter.pattern());
    }
    if (filter.thread() != null) {
      narrow(where, " and c.thread = :thread", "thread", filter.thread().value());
    }
    if (filter.language() != null) {
      narrow(where, " and c.language = :language", "language", filter.language());
    }
    if (filter.screened() != null) {
      narrow(where, " and c.screened = :screened", "screened", filter.screened());
    }
    if (filter.flagged() != null) {
      where.append(filter.flagged() ? " and c.severity > 0" : " and c.severity = 0");
      narrow(where, " and c.screened = :read", "read", true);
    }
    if (filter.claimedBy() != null) {
      List<Long> mine = claimed(filter.claimedBy(), now);
      narrow(where, " and c.id in :mine", "mine", mine.isEmpty() ? NONE : mine);
    }
    if (filter.askedBy() != null) {
      List<Long> asked =
          new OpinionCheck(entities).asked(filter.askedBy(), QueuePages.MOST_COUNTED);
      narrow(where, " and c.id in :asked", "asked", asked.isEmpty() ? NONE : asked);
    }
    return where.toString();
  }

  /** Whether to begin with its findings, not with what waits. */
  private boolean rare(PatternId pattern) {
    return entities
            .createNativeQuery("select 1 from finding where pattern = ?")
            .setParameter(1, pattern.name())
            .setMaxResults(rare + 1)
            .getResultList()
            .size()
        <= rare;
  }

  private void narrow(StringBuilder where, String condition, String name, Object value) {
    where.append(condition);
    parameters.put(name, value);
  }

  private List<Long> claimed(String moderator, Instant now) {
    List<?> ids =
        entities
            .createNativeQuery("select comment_id from claim where moderator = ? and until_at > ?")
            .setParameter(1, moderator)
            .setParameter(2, Micros.of(now))
            .setMaxResults(QueuePages.MOST_COUNTED)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }
}
