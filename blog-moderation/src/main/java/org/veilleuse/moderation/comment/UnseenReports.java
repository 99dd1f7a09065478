package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Reports of a comment that came while a moderator was looking at it.
 *
 * @param first when the first of them was made
 * @param count how many of them count, at least 1: whoever adds words to a report that was seen
 *     must be heard as well
 */
record UnseenReports(long first, int count) {

  /** Empty if there is none, or the decision does not say what was seen. */
  static Optional<UnseenReports> of(EntityManager entities, Decision decision) {
    if (decision.seen() == null) {
      return Optional.empty();
    }
    Object[] row =
        (Object[])
            entities
                .createNativeQuery(
                    "select min(reported_at), sum(case when counted then 1 else 0 end)"
                        + " from report where comment_id = ? and reported_at > ?")
                .setParameter(1, decision.commentId())
                .setParameter(2, Micros.of(decision.seen()))
                .getSingleResult();
    return row[0] == null
        ? Optional.empty()
        : Optional.of(
            new UnseenReports(
                ((Number) row[0]).longValue(), Math.max(1, ((Number) row[1]).intValue())));
  }
}
