package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Makes an appeal, or decides one, inside one transaction. */
final class AppealStep {

  private final EntityManager entities;
  private final AuditTrail audit;
  private final Consumer<ThreadChanged> announce;

  AppealStep(EntityManager entities, AuditTrail audit, Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.audit = audit;
    this.announce = announce;
  }

  /**
   * Does nothing if the same words were sent before: a button pressed twice is no second appeal.
   */
  void make(String receipt, int decision, String text, Instant now) throws AppealRefused {
    Comment comment =
        lockedByReceipt(receipt)
            .filter(c -> c.version == decision && appealable(c))
            .orElseThrow(() -> new AppealRefused(AppealRefused.Reason.NOTHING_TO_APPEAL));
    List<String> made =
        entities
            .createQuery(
                "select a.text from AppealRow a where a.commentId = :id and a.decision = :decision",
                String.class)
            .setParameter("id", comment.id)
            .setParameter("decision", decision)
            .getResultList();
    if (made.isEmpty()) {
      entities.persist(AppealRow.against(comment, text, Micros.of(now)));
      audit.add("commenter", Action.APPEALED, comment.id, null);
    } else if (!made.get(0).equals(text)) {
      throw new AppealRefused(AppealRefused.Reason.APPEAL_MADE);
    }
  }

  /** Only what was decided here can be appealed here. */
  static boolean appealable(Comment comment) {
    return (comment.status == Status.REJECTED || comment.status == Status.SPAM)
        && comment.version > 0
        && comment.decidedBy != null
        && comment.decidedAt != null;
  }

  AppealOutcome decide(AppealDecision decision, Instant now) {
    AppealRow seen = entities.find(AppealRow.class, decision.appealId());
    if (seen == null) {
      return new AppealOutcome.Gone();
    }
    // The comment first, as everything that decides does, so that nobody locks the other out.
    Optional<Comment> comment = locked(seen.commentId);
    entities.refresh(seen);
    if (seen.state != AppealState.WAITING) {
      return new AppealOutcome.Already(
          seen.decidedBy, seen.state, Micros.instant(seen.decidedAt.longValue()));
    }
    if (comment.filter(c -> c.version == seen.decision && appealable(c)).isEmpty()) {
      return new AppealOutcome.Gone();
    }
    if (seen.contestedBy.equals(decision.moderator()) && !decision.alone()) {
      return new AppealOutcome.NotYours();
    }
    settle(seen, decision, Micros.of(now));
    if (decision.uphold()) {
      publish(comment.get(), decision.moderator(), Micros.of(now));
    }
    new Telling(entities).appealed(seen.commentId, decision.uphold(), now);
    audit.add(
        decision.moderator(),
        decision.uphold() ? Action.APPEAL_UPHELD : Action.APPEAL_KEPT,
        seen.commentId,
        decision.reason());
    return new AppealOutcome.Done();
  }

  private void settle(AppealRow appeal, AppealDecision decision, long now) {
    int settled =
        entities
            .createQuery(
                "update AppealRow a set a.state = :state, a.decidedBy = :by, a.decidedAt = :at,"
                    + " a.reason = :reason where a.id = :id and a.state = :waiting")
            .setParameter("state", decision.uphold() ? AppealState.UPHELD : AppealState.KEPT)
            .setParameter("by", decision.moderator())
            .setParameter("at", now)
            .setParameter("reason", decision.reason())
            .setParameter("id", appeal.id)
            .setParameter("waiting", AppealState.WAITING)
            .executeUpdate();
    if (settled != 1) {
      throw new IllegalStateException("The appeal changed although its comment was locked.");
    }
  }

  private void publish(Comment comment, String moderator, long now) {
    entities
        .createQuery(
            "update Comment c set c.status = :published, c.version = c.version + 1,"
                + " c.decidedBy = :by, c.decidedAt = :at, c.reason = null, c.siteRule = null,"
                + " c.decidedWith = null where c.id = :id")
        .setParameter("published", Status.PUBLISHED)
        .setParameter("by", moderator)
        .setParameter("at", now)
        .setParameter("id", comment.id)
        .executeUpdate();
    announce.accept(new ThreadChanged(new ThreadId(comment.thread)));
  }

  private Optional<Comment> lockedByReceipt(String receipt) {
    return entities
        .createQuery("select c.id from Comment c where c.receiptHash = :hash", Long.class)
        .setParameter("hash", Digest.of(receipt))
        .getResultStream()
        .findFirst()
        .flatMap(this::locked);
  }

  private Optional<Comment> locked(long id) {
    entities
        .createNativeQuery("select id from comments where id = ? for update")
        .setParameter(1, id)
        .getResultList();
    return entities
        .createQuery("select c from Comment c where c.id = :id", Comment.class)
        .setParameter("id", id)
        .getResultStream()
        .findFirst();
  }
}
