package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.List;

/** Which second opinions are asked for, and whether whoever asked waits for one still. */
final class OpinionCheck {

  /** What a comment that is called c is to be: held, or published and in the queue by reports. */
  private static final String WAITS =
      " and (c.status = 'HELD' or (c.status = 'PUBLISHED' and exists (select 1 from second_look l"
          + " where l.comment_id = c.id and l.state = 'QUEUED')))";

  private final EntityManager entities;

  OpinionCheck(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * The waiting comments on which one is asked for now, the latest first.
   *
   * @param moderator who asks; empty for whoever it is
   */
  List<Long> asked(String moderator, int most) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select r.comment_id from opinion_request r join comments c"
                    + " on c.id = r.comment_id and c.version = r.version"
                    + " where (r.asked_by = ? or ? = '')"
                    + WAITS
                    + " order by r.asked_at desc")
            .setParameter(1, moderator)
            .setParameter(2, moderator)
            .setMaxResults(most)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Whether this moderator asked, and nobody has answered yet. */
  boolean awaited(long commentId, String moderator) {
    return !entities
        .createNativeQuery(
            "select r.comment_id from opinion_request r join comments c"
                + " on c.id = r.comment_id and c.version = r.version"
                + " where r.comment_id = ? and r.asked_by = ?"
                + WAITS
                + " and not exists (select 1 from opinion o"
                + " where o.comment_id = r.comment_id and o.version = r.version)")
        .setParameter(1, commentId)
        .setParameter(2, moderator)
        .getResultList()
        .isEmpty();
  }
}
