package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Makes one decision inside one transaction; of several made at once, the first wins. */
final class DecisionStep {

  private final EntityManager entities;
  private final AuditTrail audit;
  private final Consumer<ThreadChanged> announce;
  private final SecondLookStep looks;

  DecisionStep(EntityManager entities, AuditTrail audit, Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.audit = audit;
    this.announce = announce;
    this.looks = new SecondLookStep(entities);
  }

  DecisionOutcome decide(Decision decision, Instant now) {
    List<Object[]> found =
        entities
            .createQuery(
                "select c.thread, c.foldKey, c.text from Comment c where c.id = :id",
                Object[].class)
            .setParameter("id", decision.commentId())
            .getResultList();
    if (found.isEmpty()) {
      return new Unknown();
    }
    if (new OpinionCheck(entities).awaited(decision.commentId(), decision.moderator())) {
      return new AwaitsOpinion();
    }
    List<Long> waiting =
        decision.verdict() == Verdict.APPROVE ? List.of() : lockWaiting((String) found.get(0)[1]);
    SecondLookStep.Ended look = looks.end(decision, now);
    boolean again = look.published();
    if (!settle(decision.commentId(), decision.version(), null, again, decision, now)) {
      return winner(decision.commentId());
    }
    boolean approved = decision.verdict() == Verdict.APPROVE;
    if (approved || again) {
      announce.accept(new ThreadChanged(new ThreadId((String) found.get(0)[0])));
    }
    List<Long> also = settleIdentical(waiting, decision, now);
    if (!(approved && again)) {
      new Folding(entities).regroup((String) found.get(0)[1]);
    }
    new PrecedentStep(entities).remember(decision.commentId(), (String) found.get(0)[2]);
    // Last: an entry locks the end of the trail, and whoever holds that may wait for nothing more.
    Action action = approved && again ? Action.LEFT_PUBLISHED : decision.verdict().action();
    addEntry(action, decision, decision.commentId(), Map.of());
    Map<String, String> same = Map.of(AuditDetail.SAME_AS, Long.toString(decision.commentId()));
    also.forEach(id -> addEntry(decision.verdict().action(), decision, id, same));
    return new Decided(decision.commentId(), also.size(), look.unseen());
  }

  // Always in the same order, so that two moderators who reject two copies of a text at once wait
  // for each other instead of locking each other out.
  private List<Long> lockWaiting(String foldKey) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from comments where fold_key = ? and status = 'HELD'"
                    + " order by id for update")
            .setParameter(1, foldKey)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  private List<Long> settleIdentical(List<Long> waiting, Decision decision, Instant now) {
    return waiting.stream()
        .filter(id -> id != decision.commentId())
        .filter(id -> settle(id, null, decision.commentId(), false, decision, now))
        .toList();
  }

  /**
   * Whether the comment still waited, in this version unless it is null, and is now decided.
   *
   * @param again whether it waits published, for it was reported
   */
  private boolean settle(
      long id, Integer version, Long decidedWith, boolean again, Decision decision, Instant now) {
    Query update =
        entities
            .createQuery(
                "update Comment c set c.status = :status, c.version = c.version + 1,"
                    + " c.decidedBy = :by, c.decidedAt = :at, c.reason = :reason,"
                    + " c.siteRule = :rule, c.decidedWith = :with"
                    + " where c.id = :id and c.status = :held"
                    + (version == null ? "" : " and c.version = :version"))
            .setParameter("status", decision.verdict().status())
            .setParameter("by", decision.moderator())
            .setParameter("at", Micros.of(now))
            .setParameter("reason", decision.reason())
            .setParameter("rule", decision.siteRule())
            .setParameter("with", decidedWith)
            .setParameter("id", id)
            .setParameter("held", again ? Status.PUBLISHED : Status.HELD);
    if (version != null) {
      update.setParameter("version", version);
    }
    boolean settled = update.executeUpdate() == 1;
    boolean left = again && decision.verdict() == Verdict.APPROVE;
    if (settled && !left) {
      new Telling(entities).decided(id, decision.verdict(), now);
    }
    return settled;
  }

  private void addEntry(Action action, Decision decision, long id, Map<String, String> facts) {
    Map<String, String> figures = new LinkedHashMap<>(facts);
    if (decision.byLink()) {
      figures.put(AuditDetail.VIA, "mail");
    }
    audit.add(decision.moderator(), action, id, AuditDetail.write(figures, decision.reason()));
  }

  private DecisionOutcome winner(long id) {
    Object[] row =
        entities
            .createQuery(
                "select c.decidedBy, c.status, c.decidedAt from Comment c where c.id = :id",
                Object[].class)
            .setParameter("id", id)
            .getSingleResult();
    // Taken back since, or published and reported since: it waits, in another version.
    return row[2] == null || looks.queued(id)
        ? new Unknown()
        : new AlreadyDecided(
            (String) row[0], Verdict.of((Status) row[1]), Micros.instant((Long) row[2]));
  }
}
