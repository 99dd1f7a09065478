package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;

/** Whether the blog takes comments from somebody now. */
final class ShieldCheck {

  private final EntityManager entities;

  ShieldCheck(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Why not, if it does not.
   *
   * @param commenter null if not known
   */
  Optional<Reason> refusal(CommenterId commenter, Instant now) {
    List<?> up =
        entities
            .createNativeQuery(
                "select openness from comment_shield"
                    + " where openness <> 'OPEN' and (until_at is null or until_at > ?)")
            .setParameter(1, Micros.of(now))
            .getResultList();
    if (up.isEmpty()) {
      return Optional.empty();
    }
    if (!up.get(0).equals("KNOWN_ONLY")) {
      return Optional.of(Reason.COMMENTS_CLOSED);
    }
    return commenter != null && published(commenter)
        ? Optional.empty()
        : Optional.of(Reason.COMMENTER_UNKNOWN);
  }

  private boolean published(CommenterId commenter) {
    return !entities
        .createQuery(
            "select c.id from Comment c"
                + " where c.commenter = :commenter and c.status = :published",
            Long.class)
        .setParameter("commenter", commenter.value())
        .setParameter("published", Status.PUBLISHED)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }
}
