package org.veilleuse.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.MailAddress;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.Transactions;

/** What each account wants to be told by mail, and where. */
@ApplicationScoped
public class NoticeChoices {

  /** How long the link that confirms an address can be used. */
  public static final Duration CONFIRMABLE = Duration.ofHours(48);

  /** What came of a link that confirms an address. */
  public enum Confirmation {
    /** It is confirmed, now or from before. */
    CONFIRMED,
    /** It can be confirmed. */
    OPEN,
    EXPIRED,
    /** No such link, or for another address than the last. */
    UNKNOWN
  }

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final Sealing sealing;
  private final Capability confirming;

  /** For the container's proxy only. */
  protected NoticeChoices() {
    sql = null;
    transactions = null;
    clock = null;
    sealing = null;
    confirming = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public NoticeChoices(
      EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  NoticeChoices(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.sql = new Sql(entities);
    this.transactions = transactions;
    this.clock = clock;
    this.sealing = new Sealing(key);
    this.confirming = new Capability(key, Addressee.CONFIRM);
  }

  /** What an account chose; empty if it left no address. */
  public Optional<NoticeChoice> of(String account) {
    return transactions.read(() -> row(account)).map(row -> choice(account, row));
  }

  private NoticeChoice choice(String account, Object[] row) {
    return new NoticeChoice(
        sealing.open((String) row[0], account).orElse(""),
        row[1] != null,
        Rhythm.valueOf((String) row[2]),
        ((Number) row[3]).intValue(),
        (String) row[4]);
  }

  private Optional<Object[]> row(String account) {
    return sql
        .rows(
            "select sealed_address, confirmed_at, rhythm, at_hour, language from notice_choice"
                + " where account = ?",
            account)
        .stream()
        .findFirst();
  }

  /**
   * Keeps a choice. To an address that is new, or still not confirmed, a link is sent; no address
   * takes the one there is out.
   *
   * @param typed may be null or blank
   * @param language {@code fr} or {@code en}
   * @return whether a link is on its way
   */
  public boolean choose(String account, String typed, Rhythm rhythm, int hour, String language)
      throws NoticeRefused {
    String address = typed == null ? "" : typed.strip();
    if (!address.isEmpty() && !MailAddress.usable(address)) {
      throw new NoticeRefused(NoticeRefused.Reason.ADDRESS_INVALID);
    }
    if (hour < 0 || hour > 23) {
      throw new NoticeRefused(NoticeRefused.Reason.HOUR_INVALID);
    }
    return transactions.write(
        () -> {
          Optional<NoticeChoice> before = row(account).map(row -> choice(account, row));
          if (address.isEmpty()) {
            sql.change("delete from notice_choice where account = ?", account);
            return false;
          }
          if (before.filter(c -> c.confirmed() && c.address().equals(address)).isPresent()) {
            sql.change(
                "update notice_choice set rhythm = ?, at_hour = ?, language = ? where account = ?",
                rhythm.name(),
                hour,
                language,
                account);
            return false;
          }
          ask(account, address, rhythm, hour, language);
          return true;
        });
  }

  private void ask(String account, String address, Rhythm rhythm, int hour, String language) {
    long now = Micros.of(clock.instant());
    sql.change("delete from notice_choice where account = ?", account);
    sql.change(
        "insert into notice_choice (account, sealed_address, nonce, asked_at, rhythm, at_hour,"
            + " language, told_until) values (?, ?, ?, ?, ?, ?, ?, 0)",
        account,
        sealing.seal(address, account),
        Capability.newNonce(),
        now,
        rhythm.name(),
        hour,
        language);
    // Links to addresses that were replaced meanwhile are worth nothing: one letter is enough.
    sql.change(
        "update mail_outbox set state = 'DROPPED', settled_at = ? where account = ?"
            + " and kind = 'CONFIRM' and state = 'WAITING'",
        now,
        account);
    Outbox.add(sql, MailKind.CONFIRM, account, clock.instant());
  }

  /** What the link with this token can do; may be null. */
  public Confirmation look(String token) {
    return transactions.read(() -> confirmation(token));
  }

  /** Confirms the address that the link was sent to. */
  public Confirmation confirm(String token) {
    return transactions.write(
        () -> {
          Confirmation found = confirmation(token);
          if (found != Confirmation.OPEN) {
            return found;
          }
          sql.change(
              "update notice_choice set confirmed_at = ? where nonce = ?",
              Micros.of(clock.instant()),
              Capability.nonce(token).orElseThrow());
          return Confirmation.CONFIRMED;
        });
  }

  private Confirmation confirmation(String token) {
    Optional<String> nonce = Capability.nonce(token).filter(n -> confirming.made(token, n));
    if (nonce.isEmpty()) {
      return Confirmation.UNKNOWN;
    }
    List<Object[]> rows =
        sql.rows("select asked_at, confirmed_at from notice_choice where nonce = ?", nonce.get());
    if (rows.isEmpty()) {
      return Confirmation.UNKNOWN;
    }
    Object[] row = rows.get(0);
    if (row[1] != null) {
      return Confirmation.CONFIRMED;
    }
    boolean late =
        Micros.instant(((Number) row[0]).longValue()).plus(CONFIRMABLE).isBefore(clock.instant());
    return late ? Confirmation.EXPIRED : Confirmation.OPEN;
  }
}
