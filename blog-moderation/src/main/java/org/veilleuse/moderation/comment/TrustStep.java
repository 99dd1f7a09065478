package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Publishes one comment of a trusted commenter, inside the transaction under way. */
final class TrustStep {

  private static final Duration UNBLEMISHED = Duration.ofDays(90);

  private final EntityManager entities;
  private final AuditTrail audit;
  private final TrustRule rule;
  private final Consumer<ThreadChanged> announce;
  private final MeasureCheck measures;
  private final BoundaryCheck boundaries;
  private final ShieldCheck shield;

  TrustStep(
      EntityManager entities, AuditTrail audit, TrustRule rule, Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.audit = audit;
    this.rule = rule;
    this.announce = announce;
    this.measures = new MeasureCheck(entities);
    this.boundaries = new BoundaryCheck(entities);
    this.shield = new ShieldCheck(entities);
  }

  /** Does nothing unless everything that the rule asks for holds. */
  void publish(long commentId, Instant now) {
    Optional<Comment> held = untouched(commentId);
    // On a bad day everything waits: what those who are trusted write too.
    if (held.isEmpty() || shield.up(now)) {
      return;
    }
    Comment comment = held.get();
    Standing standing = standing(comment.commenter, now);
    if (!standing.trusted() || !isNameKnown(comment) || !harmless(comment) || !welcome(comment)) {
      return;
    }
    int published =
        entities
            .createQuery(
                "update Comment c set c.status = :published, c.version = c.version + 1,"
                    + " c.decidedBy = :by, c.decidedAt = :at"
                    + " where c.id = :id and c.status = :held and c.version = 0")
            .setParameter("published", Status.PUBLISHED)
            .setParameter("by", Trust.ACTOR)
            .setParameter("at", Micros.of(now))
            .setParameter("id", commentId)
            .setParameter("held", Status.HELD)
            .executeUpdate();
    if (published != 1) {
      throw new IllegalStateException("The comment changed although it was locked.");
    }
    new Telling(entities).decided(commentId, Verdict.APPROVE, now);
    new Folding(entities).regroup(comment.foldKey);
    announce.accept(new ThreadChanged(new ThreadId(comment.thread)));
    // Last: an entry locks the end of the trail, and whoever holds that may wait for nothing more.
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(AuditDetail.APPROVED, Integer.toString(standing.approved()));
    figures.put(AuditDetail.AFTER, Integer.toString(rule.after()));
    audit.add(Trust.ACTOR, Action.PUBLISHED_TRUSTED, commentId, AuditDetail.write(figures, null));
  }

  /** The comment, locked, if nobody has decided it yet and it can be judged at all. */
  private Optional<Comment> untouched(long commentId) {
    entities
        .createNativeQuery("select id from comments where id = ? for update")
        .setParameter(1, commentId)
        .getResultList();
    return entities
        .createQuery(
            "select c from Comment c where c.id = :id and c.status = :held and c.version = 0"
                + " and c.screened = true and c.severity = 0 and c.commenter is not null"
                + " and c.origin is null",
            Comment.class)
        .setParameter("id", commentId)
        .setParameter("held", Status.HELD)
        .getResultStream()
        .findFirst();
  }

  /** Where a commenter stands, at the cost of what the rule asks for. */
  Standing standing(String commenter, Instant now) {
    int approved =
        entities
            .createQuery(
                "select c.id from Comment c where c.commenter = :commenter and c.status = :status"
                    // What the rule itself published earns nobody any trust.
                    + " and c.version > 0 and c.decidedBy <> :rule",
                Long.class)
            .setParameter("commenter", commenter)
            .setParameter("status", Status.PUBLISHED)
            .setParameter("rule", Trust.ACTOR)
            .setMaxResults(rule.after())
            .getResultList()
            .size();
    boolean rejected =
        !entities
            .createQuery(
                "select c.id from Comment c where c.commenter = :commenter"
                    + " and c.status in :statuses and c.decidedAt > :since",
                Long.class)
            .setParameter("commenter", commenter)
            .setParameter("statuses", List.of(Status.REJECTED, Status.SPAM))
            .setParameter("since", Micros.of(now.minus(UNBLEMISHED)))
            .setMaxResults(1)
            .getResultList()
            .isEmpty();
    return new Standing(rule, approved, rejected, measures.any(commenter, now));
  }

  /**
   * Whether a moderator has let the same commenter's comment stand under this name: another one is
   * published with the text and has been read by nobody. Of comments from before names had keys the
   * name itself is asked.
   */
  private boolean isNameKnown(Comment comment) {
    return !entities
        .createQuery(
            "select c.id from Comment c where c.commenter = :commenter and c.status = :status"
                + " and c.version > 0 and c.decidedBy <> :rule"
                + " and (c.nameKey = :key or c.nameKey is null and c.pseudonym = :name)",
            Long.class)
        .setParameter("commenter", comment.commenter)
        .setParameter("status", Status.PUBLISHED)
        .setParameter("rule", Trust.ACTOR)
        .setParameter("key", PersonName.key(comment.pseudonym))
        .setParameter("name", comment.pseudonym)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /**
   * Whether nothing is held against the text, nor against what it adds to the conversation: both
   * stand among what was found.
   */
  private boolean harmless(Comment comment) {
    return entities
        .createQuery(
            "select f.id from Finding f where f.commentId = :id and f.protection is null",
            Long.class)
        .setParameter("id", comment.id)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Whether its thread is open, and what it answers still published and open to this answer. */
  private boolean welcome(Comment comment) {
    if (!new Threads(entities, audit, announce).accepts(new ThreadId(comment.thread))) {
      return false;
    }
    if (comment.replyTo == null) {
      return true;
    }
    boolean published =
        !entities
            .createQuery(
                "select c.id from Comment c where c.id = :id and c.status = :published", Long.class)
            .setParameter("id", comment.replyTo)
            .setParameter("published", Status.PUBLISHED)
            .getResultList()
            .isEmpty();
    return published
        && !boundaries.refuses(
            new CommenterId(comment.commenter), comment.pseudonym, comment.replyTo);
  }
}
