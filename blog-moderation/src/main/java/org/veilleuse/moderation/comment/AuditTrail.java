package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Everything that was done to comments and threads, in order. It is only ever added to, each entry
 * in the transaction of the step that it tells of; an entry changed behind the software's back no
 * longer fits its seal.
 */
@ApplicationScoped
public class AuditTrail {

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final SiteKey key;

  /** For the container's proxy only. */
  protected AuditTrail() {
    entities = null;
    transactions = null;
    clock = null;
    key = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public AuditTrail(EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  AuditTrail(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.key = key;
  }

  /** What happened to one comment, oldest first; empty if there is no such comment. */
  public List<AuditEntry> of(long commentId) {
    return entries(
        "select a from AuditRow a where a.commentId = :id order by a.happenedAt, a.id",
        query -> query.setParameter("id", commentId));
  }

  /** The latest entries, newest first, at most as many as asked, and 1,000. */
  public List<AuditEntry> latest(int most) {
    return entries(
        "select a from AuditRow a order by a.happenedAt desc, a.id desc",
        query -> query.setMaxResults(Math.max(1, Math.min(most, 1000))));
  }

  /**
   * The ids of entries that were changed or forged in the database; empty when all is well. Reads
   * the whole trail. A removed entry leaves no trace here.
   */
  public List<Long> altered() {
    List<Long> altered = new ArrayList<>();
    long last = Long.MIN_VALUE;
    for (List<AuditRow> rows = after(last); !rows.isEmpty(); rows = after(last)) {
      for (AuditRow row : rows) {
        last = row.id;
        if (!row.sealUnder(key).equals(row.seal)) {
          altered.add(row.id);
        }
      }
    }
    return altered;
  }

  private List<AuditRow> after(long id) {
    return rows(
        "select a from AuditRow a where a.id > :id order by a.id",
        query -> query.setParameter("id", id).setMaxResults(1000));
  }

  private List<AuditEntry> entries(String jpql, UnaryOperator<TypedQuery<AuditRow>> narrowed) {
    return rows(jpql, narrowed).stream().map(AuditRow::entry).toList();
  }

  private List<AuditRow> rows(String jpql, UnaryOperator<TypedQuery<AuditRow>> narrowed) {
    return transactions.read(
        () -> narrowed.apply(entities.createQuery(jpql, AuditRow.class)).getResultList());
  }

  /** Adds an entry to the transaction under way, in which the comment is already flushed. */
  void add(String actor, Action action, Long commentId, String detail) {
    AuditRow row = new AuditRow();
    row.happenedAt = Micros.of(clock.instant());
    row.actor = actor;
    row.action = action;
    row.commentId = commentId;
    row.detail = detail;
    entities.persist(row);
    row.seal = row.sealUnder(key);
  }
}
