package org.veilleuse.moderation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.DecidedItem;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.comment.Verdict;

/** The decisions behind a rule's figure, to see what it flags and what became of it. */
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class FlaggedDecisions {

  private static final int MOST = 50;

  // A rule can find several places in a comment.
  private static final int MOST_FINDINGS = 4 * MOST;

  private EntityManager entities;

  protected FlaggedDecisions() {}

  @Inject
  public FlaggedDecisions(EntityManager entities) {
    this.entities = entities;
  }

  /** The newest decided comments that a rule flags, 50 at most. Empty for what is no rule. */
  public List<DecidedItem> of(String rule) {
    List<?> rows =
        entities
            .createNativeQuery(
                "select c.id, c.thread_id, c.pseudonym, c.body, c.status, c.decision_reason,"
                    + " c.decided_by, c.decided_at, c.version"
                    + " from finding f join comments c on c.id = f.comment_id"
                    + " where f.rule_id = ? and f.protection is null and c.version > 0"
                    + " and c.status <> 'HELD'"
                    + " order by f.rule_id, f.comment_id desc limit "
                    + MOST_FINDINGS)
            .setParameter(1, rule)
            .getResultList();
    Map<Long, DecidedItem> items = new LinkedHashMap<>();
    for (Object row : rows) {
      DecidedItem item = item((Object[]) row);
      items.putIfAbsent(item.id(), item);
    }
    return items.values().stream().limit(MOST).toList();
  }

  private static DecidedItem item(Object[] row) {
    return new DecidedItem(
        ((Number) row[0]).longValue(),
        new ThreadId((String) row[1]),
        (String) row[2],
        (String) row[3],
        switch ((String) row[4]) {
          case "PUBLISHED" -> Verdict.APPROVE;
          case "SPAM" -> Verdict.SPAM;
          default -> Verdict.REJECT;
        },
        (String) row[5],
        (String) row[6],
        Instant.EPOCH.plus(((Number) row[7]).longValue(), ChronoUnit.MICROS),
        ((Number) row[8]).intValue());
  }
}
