package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
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
    Optional<?> up = openness(now);
    if (up.isEmpty()) {
      return Optional.empty();
    }
    if (!up.get().equals("KNOWN_ONLY")) {
      return Optional.of(Reason.COMMENTS_CLOSED);
    }
    return commenter != null && published(commenter)
        ? Optional.empty()
        : Optional.of(Reason.COMMENTER_UNKNOWN);
  }

  /** Whether not everybody may comment. */
  boolean up(Instant now) {
    return openness(now).isPresent();
  }

  /** What the shield that is up says; empty if none is. */
  private Optional<?> openness(Instant now) {
    return entities
        .createNativeQuery(
            "select openness from comment_shield"
                + " where openness <> 'OPEN' and (until_at is null or until_at > ?)")
        .setParameter(1, Micros.of(now))
        .getResultStream()
        .findFirst();
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
