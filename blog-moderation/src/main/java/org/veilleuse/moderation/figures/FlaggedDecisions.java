package org.veilleuse.moderation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.veilleuse.moderation.comment.DecidedComments;
import org.veilleuse.moderation.comment.DecidedItem;

/** The decisions behind a rule's figure, to see what it flags and what became of it. */
// Without @Transactional, within which the transaction of DecidedComments could not be begun.
@ApplicationScoped
public class FlaggedDecisions {

  private static final int MOST = 50;

  // A rule can find several places in a comment.
  private static final int MOST_FINDINGS = 4 * MOST;

  private EntityManager entities;
  private DecidedComments decided;

  protected FlaggedDecisions() {}

  @Inject
  public FlaggedDecisions(EntityManager entities, DecidedComments decided) {
    this.entities = entities;
    this.decided = decided;
  }

  /** The newest decided comments that a rule flags, 50 at most. Empty for what is no rule. */
  public List<DecidedItem> of(String rule) {
    List<?> found =
        entities
            .createNativeQuery(
                "select f.comment_id from finding f join comments c on c.id = f.comment_id"
                    + " where f.rule_id = ? and f.protection is null and c.version > 0"
                    + " and c.status <> 'HELD'"
                    + " order by f.rule_id, f.comment_id desc limit "
                    + MOST_FINDINGS)
            .setParameter(1, rule)
            .getResultList();
    return decided.of(
        found.stream().map(id -> ((Number) id).longValue()).distinct().limit(MOST).toList());
  }
}
