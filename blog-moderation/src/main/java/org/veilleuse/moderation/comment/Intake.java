package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;

/** Stores submissions, each once. */
final class Intake {

  /**
   * What became of a submission.
   *
   * @param comment null if the same submission had been stored before
   */
  record Stored(Receipt receipt, Comment comment) {}

  private final EntityManager entities;
  private final Threads threads;
  private final SubmissionKeys keys;
  private final Receipts receipts;
  private final AuditTrail audit;
  private final BoundaryCheck boundaries;
  private final MeasureCheck measures;
  private final ShieldCheck shield;
  private final Clock clock;
  private final SiteKey key;

  Intake(EntityManager entities, Threads threads, AuditTrail audit, Clock clock, SiteKey key) {
    this.entities = entities;
    this.threads = threads;
    this.keys = new SubmissionKeys(entities);
    this.receipts = new Receipts(key);
    this.audit = audit;
    this.boundaries = new BoundaryCheck(entities);
    this.measures = new MeasureCheck(entities);
    this.shield = new ShieldCheck(entities);
    this.clock = clock;
    this.key = key;
  }

  /** Stores a submission in the transaction under way, unless something is or was wrong with it. */
  Stored store(CleanSubmission submission, Set<Reason> wrong) throws SubmissionRefused {
    if (!threads.accepts(submission.thread())) {
      wrong.add(Reason.THREAD_CLOSED);
    }
    shield.refusal(submission.commenter(), clock.instant()).ifPresent(wrong::add);
    if (submission.replyTo() != null && !published(submission.replyTo(), submission.thread())) {
      wrong.add(Reason.PARENT_UNKNOWN);
    }
    if (wrong.isEmpty()
        && boundaries.refuses(
            submission.commenter(), submission.pseudonym(), submission.replyTo())) {
      wrong.add(Reason.ANSWER_REFUSED);
    }
    if (!wrong.isEmpty()) {
      throw new SubmissionRefused(wrong);
    }
    Instant now = clock.instant();
    String contentKey = submission.contentKey(key);
    Optional<String> earlier = keys.claim(contentKey, now);
    if (earlier.isPresent()) {
      return new Stored(receipts.of(earlier.get()), null);
    }
    Optional<Bar> bar = measures.bar(submission.commenter(), now);
    if (bar.isPresent()) {
      throw new CommenterRefused(bar.get());
    }
    return add(submission.comment(), contentKey, now);
  }

  private Stored add(Comment comment, String contentKey, Instant now) {
    comment.submittedAt = Micros.of(now);
    comment.receiptNonce = Receipts.newNonce();
    Receipt receipt = receipts.of(comment.receiptNonce);
    comment.receiptHash = Digest.of(receipt.token());
    entities.persist(comment);
    entities.flush();
    new Folding(entities).regroup(comment.foldKey);
    keys.attach(contentKey, comment.id);
    audit.arrived("commenter", Action.SUBMITTED, comment, Map.of(), null);
    return new Stored(receipt, comment);
  }

  int purgeExpired() {
    return keys.purge(clock.instant());
  }

  private boolean published(long id, ThreadId thread) {
    return !entities
        .createQuery(
            "select c.id from Comment c"
                + " where c.id = :id and c.thread = :thread and c.status = :published",
            Long.class)
        .setParameter("id", id)
        .setParameter("thread", thread.value())
        .setParameter("published", Status.PUBLISHED)
        .getResultList()
        .isEmpty();
  }
}
