package org.veilleuse.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Optional;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.Transactions;

/** The link in a letter by which whoever received it receives no more such letters. */
@ApplicationScoped
public class EndingLetters {

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final Capability off;

  /** For the container's proxy only. */
  protected EndingLetters() {
    sql = null;
    transactions = null;
    clock = null;
    off = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public EndingLetters(
      EntityManager entities, UserTransaction transaction, Clock clock, SiteKey key) {
    this(entities, Transactions.takingTurns(transaction), clock, key);
  }

  EndingLetters(EntityManager entities, Transactions transactions, Clock clock, SiteKey key) {
    this.sql = new Sql(entities);
    this.transactions = transactions;
    this.clock = clock;
    this.off = new Capability(key, Addressee.OFF);
  }

  /**
   * Whether a token is of such a link; also when what it ends is over: whoever follows it wants to
   * be sure.
   *
   * @param token may be null
   */
  public boolean known(String token) {
    return nonce(token).isPresent() || off.carried(token).isPresent();
  }

  /**
   * Ends the letters that the link with this token came with: a moderator's digests are off; a
   * commenter's address is forgotten wherever it was left, and not taken again, even if nothing was
   * kept of it any more.
   *
   * @return false for what is no such token
   */
  public boolean end(String token) {
    Optional<String> nonce = nonce(token);
    Optional<String> address = off.carried(token);
    nonce.ifPresent(known -> transactions.run(() -> endAll(known)));
    address.ifPresent(known -> transactions.run(() -> refuse(known)));
    return nonce.isPresent() || address.isPresent();
  }

  private void endAll(String nonce) {
    sql.change("update notice_choice set rhythm = 'OFF' where nonce = ?", nonce);
    // Older letters to commenters carry nothing else.
    sql.column("select address_key from commenter_address where nonce = ?", nonce)
        .forEach(key -> refuse((String) key));
  }

  private void refuse(String address) {
    sql.change(
        "insert into refused_address (address_key, refused_at) values (?, ?)"
            + " on conflict do nothing",
        address,
        Micros.of(clock.instant()));
    sql.change("delete from commenter_address where address_key = ?", address);
  }

  private Optional<String> nonce(String token) {
    return Capability.nonce(token).filter(nonce -> off.made(token, nonce));
  }
}
