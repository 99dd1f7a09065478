package org.veilleuse.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.comment.MailAddress;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.OwnComment;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.Transactions;

/**
 * The addresses that commenters leave to learn what became of a comment. Only the letters see them;
 * they are forgotten when there is nothing more to tell, and {@link #LONGEST} after they were left
 * in any case.
 */
@ApplicationScoped
public class CommenterMail {

  /** How long an address is kept at most. */
  public static final Duration LONGEST = Duration.ofDays(90);

  /** How long after an outcome: it can be appealed against, or published comments be reported. */
  static final Duration AFTERWARDS = Duration.ofDays(30);

  /** How often one address is taken in a day: somebody else's may be typed to bother them. */
  static final int PER_DAY = 5;

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final Sealing sealing;
  private final Comments comments;

  /** For the container's proxy only. */
  protected CommenterMail() {
    sql = null;
    transactions = null;
    clock = null;
    sealing = null;
    comments = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public CommenterMail(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      Comments comments) {
    this(entities, Transactions.takingTurns(transaction), clock, key, comments);
  }

  CommenterMail(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      Comments comments) {
    this.sql = new Sql(entities);
    this.transactions = transactions;
    this.clock = clock;
    this.sealing = new Sealing(key);
    this.comments = comments;
  }

  /**
   * Keeps an address for a comment that waits, or was published before the address came to be kept;
   * the last one that was left with it counts. Does nothing for an address that is none, whose
   * owner wants no letters, or that was given five times in a day.
   *
   * @param typed may be null or blank
   * @param language {@code fr} or {@code en}, of the letters
   */
  public void leave(String receipt, String typed, String language) {
    String address = typed == null ? "" : typed.strip();
    if (address.isEmpty() || !MailAddress.usable(address)) {
      return;
    }
    transactions.run(
        () ->
            comments
                .byReceipt(receipt)
                .filter(c -> c.status() == Status.HELD || c.status() == Status.PUBLISHED)
                .ifPresent(comment -> keep(comment, address, language)));
  }

  private void keep(OwnComment comment, String address, String language) {
    String key = sealing.key(address);
    Instant now = clock.instant();
    long lately =
        sql.count(
            "select count(*) from commenter_address where address_key = ? and left_at > ?",
            key,
            Micros.of(now.minus(Duration.ofDays(1))));
    if (lately >= PER_DAY
        || sql.count("select count(*) from refused_address where address_key = ?", key) > 0) {
      return;
    }
    sql.change("delete from commenter_address where comment_id = ?", comment.id());
    sql.change(
        "insert into commenter_address (comment_id, sealed_address, address_key, nonce, language,"
            + " left_at, forget_at) values (?, ?, ?, ?, ?, ?, cast(? as bigint))",
        comment.id(),
        sealing.seal(address, Long.toString(comment.id())),
        key,
        Capability.newNonce(),
        language,
        Micros.of(now),
        // Who trusts a commenter publishes at once, which the receipt tells: no letter will.
        comment.status() == Status.HELD ? null : Micros.of(now.plus(AFTERWARDS)));
  }

  /** Whether an address is kept for the comment of a receipt; which, is told to nobody. */
  public boolean kept(String receipt) {
    return transactions.read(
        () ->
            comments
                .byReceipt(receipt)
                .map(
                    c ->
                        sql.count(
                            "select count(*) from commenter_address where comment_id = ?", c.id()))
                .filter(n -> n > 0)
                .isPresent());
  }

  /** Forgets the address that was left with the comment of a receipt. */
  public void forget(String receipt) {
    transactions.run(
        () ->
            comments
                .byReceipt(receipt)
                .ifPresent(
                    c -> sql.change("delete from commenter_address where comment_id = ?", c.id())));
  }

  /** Forgets addresses whose time is over, and links that lead nowhere any more. */
  public void sweep() {
    Instant now = clock.instant();
    transactions.run(
        () -> {
          sql.change(
              "delete from commenter_address where left_at < ? or (forget_at <= ?"
                  + " and comment_id not in (select o.comment_id from mail_outbox o"
                  + " where o.state = 'WAITING' and o.comment_id is not null)"
                  + " and comment_id not in (select a.comment_id"
                  + DigestReader.APPEALS
                  + "))",
              Micros.of(now.minus(LONGEST)),
              Micros.of(now));
          sql.change(
              "delete from decision_link where expires_at < ?",
              Micros.of(now.minus(Duration.ofDays(30))));
        });
  }
}
