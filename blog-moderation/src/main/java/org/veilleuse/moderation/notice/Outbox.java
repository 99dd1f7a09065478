package org.veilleuse.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.Transactions;

/**
 * The letters that are to be sent. Each is taken out by one sender only, tried five times, and then
 * given up. What was taken out and never reported, because the process was killed, is due again.
 */
@ApplicationScoped
public class Outbox {

  /** How long after each try but the last the next is made. */
  static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1), Duration.ofMinutes(10), Duration.ofHours(1), Duration.ofHours(6));

  private static final Duration KEPT = Duration.ofDays(30);

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final AuditTrail audit;
  private final Addressee addressee;

  /** For the container's proxy only. */
  protected Outbox() {
    sql = null;
    transactions = null;
    clock = null;
    audit = null;
    addressee = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Outbox(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      AuditTrail audit) {
    this(entities, Transactions.takingTurns(transaction), clock, key, audit);
  }

  Outbox(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      AuditTrail audit) {
    this.sql = new Sql(entities);
    this.transactions = transactions;
    this.clock = clock;
    this.audit = audit;
    this.addressee = new Addressee(entities, key);
  }

  /** Puts a letter that tests the sending into the outbox, for an administrator. */
  public void test(String account) {
    transactions.run(() -> add(sql, MailKind.TEST, account, clock.instant()));
  }

  static String add(Sql sql, MailKind kind, String account, Instant now) {
    String id = Capability.newNonce();
    sql.change(
        "insert into mail_outbox (id, kind, account, written_at, due_at, attempts, state)"
            + " values (?, ?, ?, ?, ?, 0, 'WAITING')",
        id,
        kind.name(),
        account,
        Micros.of(now),
        Micros.of(now));
    return id;
  }

  /**
   * The letters that are due, oldest first.
   *
   * @param delay how long a commenter's letter stays, so that a decision can be taken back
   */
  public List<String> due(Duration delay, int most) {
    Instant now = clock.instant();
    List<?> ids =
        transactions.read(
            () ->
                sql.column(
                    "select id from mail_outbox where state = 'WAITING' and due_at <= ?"
                        + " and (comment_id is null or written_at <= ?)"
                        + " order by due_at, id limit "
                        + most,
                    Micros.of(now),
                    Micros.of(now.minus(delay))));
    return ids.stream().map(String.class::cast).toList();
  }

  /**
   * Takes a letter out to send it, for whoever asks first; empty for everybody else, and if there
   * is nothing to tell any more. It has to be reported by {@link #sent} or {@link #failed}.
   */
  public Optional<Parcel> take(String id) {
    return transactions.write(() -> taken(id));
  }

  private Optional<Parcel> taken(String id) {
    long now = Micros.of(clock.instant());
    List<Object[]> rows =
        sql.rows(
            "select "
                + OutboxRow.COLUMNS
                + " from mail_outbox where id = ? and state = 'WAITING' and due_at <= ?",
            id,
            now);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    OutboxRow row = OutboxRow.of(rows.get(0));
    if (row.attempts() > PAUSES.size()) {
      // Killed during its last try.
      settle(id, "GIVEN_UP", MailProblem.OTHER);
      return Optional.empty();
    }
    Optional<Parcel> parcel = addressee.of(row);
    if (parcel.isEmpty()) {
      settle(id, "DROPPED", null);
      return Optional.empty();
    }
    Duration pause = PAUSES.get(Math.min(row.attempts(), PAUSES.size() - 1));
    int mine =
        sql.change(
            "update mail_outbox set attempts = attempts + 1, due_at = ?"
                + " where id = ? and state = 'WAITING' and attempts = ?",
            now + pause.toNanos() / 1000,
            id,
            row.attempts());
    return mine == 1 ? parcel : Optional.empty();
  }

  /** The letter is on its way. */
  public void sent(Parcel parcel) {
    transactions.run(
        () -> {
          if (settle(parcel.id(), "SENT", null) && parcel.kind().toCommenter()) {
            done(parcel);
            audit.mailed(parcel.commentId(), parcel.kind().name());
          }
        });
  }

  /** There turned out to be nothing to tell. */
  public void dropped(Parcel parcel) {
    transactions.run(() -> settle(parcel.id(), "DROPPED", null));
  }

  /** The letter was not taken; it is tried again later, or given up. */
  public void failed(Parcel parcel, MailProblem problem) {
    transactions.run(
        () -> {
          if (problem.forGood() || parcel.attempt() > PAUSES.size()) {
            if (settle(parcel.id(), "GIVEN_UP", problem) && parcel.kind().toCommenter()) {
              done(parcel);
            }
          } else {
            sql.change(
                "update mail_outbox set problem = ? where id = ? and state = 'WAITING'",
                problem.name(),
                parcel.id());
          }
        });
  }

  /** From then on the address is of use for an appeal or for another decision only, or for none. */
  private void done(Parcel parcel) {
    Instant now = clock.instant();
    Instant until =
        switch (parcel.kind()) {
          case TAKEN_BACK -> now.plus(CommenterMail.LONGEST);
          case APPEAL_KEPT -> now;
          default -> now.plus(CommenterMail.AFTERWARDS);
        };
    sql.change(
        "update commenter_address set forget_at = ? where comment_id = ?",
        Micros.of(until),
        parcel.commentId());
  }

  private boolean settle(String id, String state, MailProblem problem) {
    return sql.change(
            "update mail_outbox set state = ?, problem = cast(? as varchar(20)), settled_at = ?"
                + " where id = ? and state = 'WAITING'",
            state,
            problem == null ? null : problem.name(),
            Micros.of(clock.instant()),
            id)
        == 1;
  }

  /** How sending goes. */
  public MailState state() {
    return transactions.read(() -> new MailStateReader(sql).state());
  }

  /** Tries once more, at once, what was given up, and what waits after it failed. */
  public void tryAgain() {
    transactions.run(
        () ->
            sql.change(
                "update mail_outbox set state = 'WAITING', attempts = 0, due_at = ?,"
                    + " settled_at = null where state = 'GIVEN_UP'"
                    + " or (state = 'WAITING' and problem is not null)",
                Micros.of(clock.instant())));
  }

  /** Forgets letters that were settled a month ago. */
  public void tidy() {
    transactions.run(
        () ->
            sql.change(
                "delete from mail_outbox where state <> 'WAITING' and settled_at < ?",
                Micros.of(clock.instant().minus(KEPT))));
  }
}
