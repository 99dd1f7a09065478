package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Whether a measure keeps somebody from commenting. Those who are not known are never kept from it.
 */
final class MeasureCheck {

  private static final Duration DAY = Duration.ofHours(24);

  private static final String IN_FORCE =
      " from commenter_measure where commenter = ? and in_force is not null"
          + " and (until_at is null or until_at > ?)";

  private final EntityManager entities;

  MeasureCheck(EntityManager entities) {
    this.entities = entities;
  }

  /** Whether there is any measure towards a commenter now, comments left or not. */
  boolean any(String commenter, Instant now) {
    return !rows("select id" + IN_FORCE, commenter, now).isEmpty();
  }

  /**
   * Why the next comment is not taken, for the gravest measure; empty if it is.
   *
   * @param commenter null if not known
   */
  Optional<Bar> bar(CommenterId commenter, Instant now) {
    if (commenter == null) {
      return Optional.empty();
    }
    // Locked, so that of two comments sent at once the second is counted after the first. Nobody
    // who holds one of these rows waits for a comment's.
    List<Bar> bars =
        rows(
                "select kind, per_day, reason, until_at" + IN_FORCE + " order by id for update",
                commenter.value(),
                now)
            .stream()
            .map(row -> bar((Object[]) row))
            .toList();
    return of(MeasureKind.BLOCK, bars)
        .or(() -> of(MeasureKind.PAUSE, bars))
        .or(() -> of(MeasureKind.LIMIT, bars).flatMap(limit -> full(commenter, limit, now)));
  }

  private List<?> rows(String sql, String commenter, Instant now) {
    return entities
        .createNativeQuery(sql)
        .setParameter(1, commenter)
        .setParameter(2, Micros.of(now))
        .getResultList();
  }

  private static Bar bar(Object[] row) {
    Instant until = row[3] == null ? null : Micros.instant(((Number) row[3]).longValue());
    return new Bar(
        MeasureKind.valueOf((String) row[0]),
        row[1] == null ? null : ((Number) row[1]).intValue(),
        (String) row[2],
        until,
        until);
  }

  private static Optional<Bar> of(MeasureKind kind, List<Bar> bars) {
    return bars.stream().filter(bar -> bar.kind() == kind).findFirst();
  }

  /** The limit with the time of the next comment, if it is reached. */
  private Optional<Bar> full(CommenterId commenter, Bar limit, Instant now) {
    List<Long> sent =
        entities
            .createQuery(
                "select c.submittedAt from Comment c"
                    + " where c.commenter = :commenter and c.submittedAt > :since"
                    + " order by c.submittedAt desc",
                Long.class)
            .setParameter("commenter", commenter.value())
            .setParameter("since", Micros.of(now.minus(DAY)))
            .setMaxResults(limit.perDay())
            .getResultList();
    if (sent.size() < limit.perDay()) {
      return Optional.empty();
    }
    Instant again = Micros.instant((long) sent.get(sent.size() - 1)).plus(DAY);
    boolean endsBefore = limit.until() != null && limit.until().isBefore(again);
    return Optional.of(
        new Bar(
            limit.kind(),
            limit.perDay(),
            limit.reason(),
            limit.until(),
            endsBefore ? limit.until() : again));
  }
}
