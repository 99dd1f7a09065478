package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes decisions back: the comment waits again, as if it had not been decided, and so do those
 * that were decided with it because their text was the same. A reported comment was published when
 * it was decided: it is published again, and waits.
 */
@ApplicationScoped
public class TakingBack {

  /** What came of it. */
  public enum Outcome {
    TAKEN_BACK,
    /** It waits, or was decided anew since: nothing was changed. */
    CHANGED,
    /** An appeal against it waits for somebody else than who made it: nothing was changed. */
    APPEALED,
    /** There is no such comment. */
    UNKNOWN
  }

  private record Former(
      String thread, String foldKey, Status status, int version, String by, Long at) {}

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final AuditTrail audit;
  private final Consumer<ThreadChanged> announce;

  /** For the container's proxy only. */
  protected TakingBack() {
    entities = null;
    transactions = null;
    clock = null;
    audit = null;
    announce = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public TakingBack(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      Event<ThreadChanged> changed) {
    this(entities, Transactions.takingTurns(transaction), clock, key, changed::fire);
  }

  TakingBack(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.audit = new AuditTrail(entities, transactions, clock, key);
    this.announce = announce;
  }

  /**
   * Takes the decision back that a moderator made here. Appeals against it lapse with it, which
   * their makers are told; so it is not whoever made it that takes it back while one waits.
   *
   * @param version of the decided comment that the moderator saw: one more than before the decision
   * @param moderator who takes it back, 1 to 200 characters
   * @param alone whether the blog has nobody else who could decide an appeal
   */
  public Outcome takeBack(long id, int version, String moderator, boolean alone) {
    if (moderator.isBlank() || moderator.length() > 200) {
      throw new IllegalArgumentException("A moderator's name has 1 to 200 characters.");
    }
    return transactions.write(() -> undo(id, version, moderator, alone));
  }

  /** The same where there is somebody else. */
  public Outcome takeBack(long id, int version, String moderator) {
    return takeBack(id, version, moderator, false);
  }

  private Outcome undo(long id, int version, String moderator, boolean alone) {
    List<Former> found =
        entities
            .createQuery(
                "select c.thread, c.foldKey, c.status, c.version, c.decidedBy, c.decidedAt"
                    + " from Comment c where c.id = :id",
                Object[].class)
            .setParameter("id", id)
            .getResultStream()
            .map(
                row ->
                    new Former(
                        (String) row[0],
                        (String) row[1],
                        (Status) row[2],
                        (Integer) row[3],
                        (String) row[4],
                        (Long) row[5]))
            .toList();
    if (found.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    Former former = found.get(0);
    // Version 0 was decided at the origin of an import, not here.
    if (former.status() == Status.HELD || former.version() != version || version == 0) {
      return Outcome.CHANGED;
    }
    List<Long> together = former.status() == Status.PUBLISHED ? List.of(id) : together(former);
    List<Long> appealed =
        new AppealReader(entities)
            .against(former.foldKey(), former.status(), former.by(), former.at());
    if (!appealed.isEmpty() && moderator.equals(former.by()) && !alone) {
      return Outcome.APPEALED;
    }
    boolean reopened = new SecondLookStep(entities).reopen(id, version);
    if (!reopened && !hold(id, version, former)) {
      return Outcome.CHANGED;
    }
    List<Long> copies =
        together.stream().filter(copy -> copy != id && hold(copy, null, former)).toList();
    boolean kept = reopened && former.status() == Status.PUBLISHED;
    if (!kept) {
      new Folding(entities).regroup(former.foldKey());
    }
    if (reopened || former.status() == Status.PUBLISHED) {
      announce.accept(new ThreadChanged(new ThreadId(former.thread())));
    }
    Telling telling = new Telling(entities);
    appealed.forEach(comment -> telling.takenBack(comment, clock.instant()));
    // Last: an entry locks the end of the trail, and whoever holds that may wait for nothing more.
    Action was = Verdict.of(former.status()).action();
    Action left = kept ? Action.LEFT_PUBLISHED : was;
    addEntry(moderator, id, left, former.by(), reopened ? Status.PUBLISHED : Status.HELD);
    copies.forEach(copy -> addEntry(moderator, copy, was, former.by(), Status.HELD));
    return Outcome.TAKEN_BACK;
  }

  // In the order in which a decision locks them.
  private List<Long> together(Former former) {
    List<?> ids =
        entities
            .createNativeQuery(
                "select id from comments where fold_key = ? and status = ? and decided_by = ?"
                    + " and decided_at = ? order by id for update")
            .setParameter(1, former.foldKey())
            .setParameter(2, former.status().name())
            .setParameter(3, former.by())
            .setParameter(4, former.at())
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /** Whether the comment was still as decided, in this version unless it is null, and now waits. */
  private boolean hold(long id, Integer version, Former former) {
    var update =
        entities
            .createQuery(
                "update Comment c set c.status = :held, c.version = c.version + 1,"
                    + " c.decidedBy = null, c.decidedAt = null, c.reason = null,"
                    + " c.siteRule = null, c.decidedWith = null"
                    + " where c.id = :id and c.status = :status and c.decidedAt = :at"
                    + (version == null ? "" : " and c.version = :version"))
            .setParameter("held", Status.HELD)
            .setParameter("id", id)
            .setParameter("status", former.status())
            .setParameter("at", former.at());
    if (version != null) {
      update.setParameter("version", version);
    }
    return update.executeUpdate() == 1;
  }

  private void addEntry(String moderator, long id, Action was, String by, Status now) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(AuditDetail.WAS, was.name());
    figures.put(AuditDetail.STATUS, now.name());
    audit.add(moderator, Action.TAKEN_BACK, id, AuditDetail.write(figures, by));
  }
}
