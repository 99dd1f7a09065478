package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.pattern.PatternId;

/** Puts together what a commenter is told of a decision. */
final class StatementReader {

  private static final int LONGEST_TOKEN = 64;

  private final EntityManager entities;

  StatementReader(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Statement> byReceipt(String receipt) {
    if (receipt == null || receipt.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return entities
        .createQuery("select c from Comment c where c.receiptHash = :hash", Comment.class)
        .setParameter("hash", Digest.of(receipt))
        .getResultStream()
        .filter(comment -> comment.status != Status.HELD)
        .findFirst()
        .map(this::statement);
  }

  /** The last appeal, if the decision that it was against was taken back before anybody decided. */
  Optional<OwnAppeal> lapsed(String receipt) {
    if (receipt == null || receipt.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select a from AppealRow a, Comment c where c.receiptHash = :hash"
                + " and a.commentId = c.id and a.decision < c.version and a.state = :waiting"
                + " and not exists (select b.id from AppealRow b"
                + " where b.commentId = c.id and b.decision > a.decision)",
            AppealRow.class)
        .setParameter("hash", Digest.of(receipt))
        .setParameter("waiting", AppealState.WAITING)
        .getResultStream()
        .findFirst()
        .map(AppealRow::lapsed);
  }

  private Statement statement(Comment comment) {
    Optional<AppealRow> appeal = appeal(comment);
    RuleRow rule = comment.siteRule == null ? null : entities.find(RuleRow.class, comment.siteRule);
    return new Statement(
        comment.version,
        rule == null ? null : rule.rule(),
        comment.screened,
        patterns(comment.id),
        comment.decidedWith != null,
        publishedByRule(comment),
        reports(comment),
        appeal.map(AppealRow::own).orElse(null),
        appeal.isEmpty() && AppealStep.appealable(comment));
  }

  /** The appeal against the decision in force, or the one that the decision in force came of. */
  private Optional<AppealRow> appeal(Comment comment) {
    return entities
        .createQuery(
            "select a from AppealRow a where a.commentId = :id and (a.decision = :version"
                + " or (a.state = :upheld and a.decision = :before))",
            AppealRow.class)
        .setParameter("id", comment.id)
        .setParameter("version", comment.version)
        .setParameter("upheld", AppealState.UPHELD)
        .setParameter("before", comment.version - 1)
        .getResultStream()
        .filter(a -> a.state != AppealState.UPHELD || comment.status == Status.PUBLISHED)
        .findFirst();
  }

  // Of the decisions before the last only the trail tells.
  private boolean publishedByRule(Comment comment) {
    return !entities
        .createQuery("select a.id from AuditRow a where a.commentId = :id and a.action = :action")
        .setParameter("id", comment.id)
        .setParameter("action", Action.PUBLISHED_TRUSTED)
        .getResultList()
        .isEmpty();
  }

  private int reports(Comment comment) {
    List<?> earlier =
        entities
            .createNativeQuery(
                "select earlier from second_look where comment_id = ? and decision = ?")
            .setParameter(1, comment.id)
            .setParameter(2, comment.version)
            .getResultList();
    return earlier.isEmpty() ? 0 : ((Number) earlier.get(0)).intValue();
  }

  private List<PatternId> patterns(long commentId) {
    return entities
        .createQuery(
            "select f from Finding f where f.commentId = :id and f.protection is null"
                + " order by f.id",
            Finding.class)
        .setParameter("id", commentId)
        .getResultStream()
        .map(finding -> finding.pattern)
        .distinct()
        .toList();
  }
}
