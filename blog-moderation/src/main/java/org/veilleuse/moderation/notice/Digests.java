package org.veilleuse.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.Transactions;

/** Puts a digest into the outbox for each moderator who wants one now and has not been told yet. */
@ApplicationScoped
public class Digests {

  static final int MOST_ITEMS = 10;

  /** How long a comment can be decided by the link in a digest. */
  public static final Duration DECIDABLE = Duration.ofHours(48);

  private record Chosen(
      String account, Rhythm rhythm, int hour, long toldUntil, Long lookedAt, long confirmedAt) {}

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final DigestReader reader;

  /** For the container's proxy only. */
  protected Digests() {
    sql = null;
    transactions = null;
    clock = null;
    reader = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Digests(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      ReviewQueue queue) {
    this(entities, Transactions.takingTurns(transaction), clock, key, queue);
  }

  Digests(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      ReviewQueue queue) {
    this.sql = new Sql(entities);
    this.transactions = transactions;
    this.clock = clock;
    this.reader = new DigestReader(sql, key, queue);
  }

  /**
   * Puts what is due into the outbox.
   *
   * @param moderators the accounts that may moderate; nobody else is told anything
   * @param zone in which the hour of a daily digest counts
   * @return how many were written
   */
  public int write(Set<String> moderators, ZoneId zone) {
    int written = 0;
    for (Chosen chosen : transactions.read(this::chosen)) {
      Optional<Instant> until = until(chosen, clock.instant(), zone);
      if (moderators.contains(chosen.account())
          && until.isPresent()
          && transactions.write(() -> digest(chosen, Micros.of(until.get())))) {
        written++;
      }
    }
    return written;
  }

  private List<Chosen> chosen() {
    return sql
        .rows(
            "select account, rhythm, at_hour, told_until, looked_at, confirmed_at"
                + " from notice_choice where confirmed_at is not null and rhythm <> 'OFF'"
                + " order by account")
        .stream()
        .map(
            row ->
                new Chosen(
                    (String) row[0],
                    Rhythm.valueOf((String) row[1]),
                    ((Number) row[2]).intValue(),
                    ((Number) row[3]).longValue(),
                    row[4] == null ? null : ((Number) row[4]).longValue(),
                    ((Number) row[5]).longValue()))
        .toList();
  }

  /** Until when something must have begun to wait to be told now; empty if it is not time. */
  private static Optional<Instant> until(Chosen chosen, Instant now, ZoneId zone) {
    if (chosen.rhythm() == Rhythm.DAILY) {
      ZonedDateTime here = now.atZone(zone);
      ZonedDateTime hour = here.toLocalDate().atTime(chosen.hour(), 0).atZone(zone);
      ZonedDateTime last = hour.isAfter(here) ? hour.minusDays(1) : hour;
      long looked = chosen.lookedAt() == null ? chosen.confirmedAt() : chosen.lookedAt();
      return looked >= Micros.of(last.toInstant()) ? Optional.empty() : Optional.of(now);
    }
    Instant until = now.minus(chosen.rhythm().longest());
    boolean soon = chosen.lookedAt() != null && chosen.lookedAt() > Micros.of(until);
    return soon ? Optional.empty() : Optional.of(until);
  }

  private boolean digest(Chosen chosen, long until) {
    List<Object[]> gravest = gravest(chosen.toldUntil(), until);
    boolean nothing =
        gravest.isEmpty() && reader.also(chosen.account(), chosen.toldUntil(), until).isNothing();
    if (nothing && chosen.rhythm() != Rhythm.DAILY) {
      return false;
    }
    Instant now = clock.instant();
    int mine =
        sql.change(
            "update notice_choice set told_until = ?, looked_at = ?"
                + " where account = ? and told_until = ? and rhythm = ?",
            nothing ? chosen.toldUntil() : until,
            Micros.of(now),
            chosen.account(),
            chosen.toldUntil(),
            chosen.rhythm().name());
    if (mine == 0 || nothing) {
      return false;
    }
    String letter = Outbox.add(sql, MailKind.DIGEST, chosen.account(), now);
    sql.change(
        "update mail_outbox set since_at = ?, until_at = ? where id = ?",
        chosen.toldUntil(),
        until,
        letter);
    addLinks(letter, chosen.account(), gravest, Micros.of(now.plus(DECIDABLE)));
    return true;
  }

  private List<Object[]> gravest(long since, long until) {
    return sql.rows(
        "select c.id, c.version"
            + DigestReader.fresh(since, until)
            + " order by c.severity desc, c.submitted_at, c.id limit "
            + MOST_ITEMS);
  }

  private void addLinks(String letter, String account, List<Object[]> comments, long expires) {
    for (int i = 0; i < comments.size(); i++) {
      sql.change(
          "insert into decision_link (nonce, letter, place, account, comment_id, version,"
              + " expires_at) values (?, ?, ?, ?, ?, ?, ?)",
          Capability.newNonce(),
          letter,
          i,
          account,
          ((Number) comments.get(i)[0]).longValue(),
          ((Number) comments.get(i)[1]).intValue(),
          expires);
    }
  }

  /** What a digest tells, as things are now; nothing fresh if all of it was decided meanwhile. */
  public DigestFacts facts(Parcel digest) {
    return transactions.read(() -> reader.facts(digest.id()));
  }
}
