package org.veilleuse.moderation.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.Decided;
import org.veilleuse.moderation.comment.Decision;
import org.veilleuse.moderation.comment.DecisionOutcome;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.Transactions;
import org.veilleuse.moderation.comment.Verdict;
import org.veilleuse.moderation.notice.LinkedComment.State;

/**
 * Decides a comment by a link from a digest, without signing in: for one moderator, one comment in
 * one version, once, for two days.
 */
@ApplicationScoped
public class DecidingByMail {

  private final Sql sql;
  private final Transactions transactions;
  private final Clock clock;
  private final ReviewQueue queue;
  private final DecisionLinks links;

  /** For the container's proxy only. */
  protected DecidingByMail() {
    sql = null;
    transactions = null;
    clock = null;
    queue = null;
    links = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public DecidingByMail(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      ReviewQueue queue) {
    this(entities, Transactions.takingTurns(transaction), clock, key, queue);
  }

  DecidingByMail(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      ReviewQueue queue) {
    this.sql = new Sql(entities);
    this.transactions = transactions;
    this.clock = clock;
    this.queue = queue;
    this.links = new DecisionLinks(sql, key);
  }

  /**
   * What a link leads to; changes nothing.
   *
   * @param token may be null
   * @param may tells whether an account may moderate now
   */
  public LinkedComment look(String token, Predicate<String> may) {
    return transactions.read(() -> found(token, may));
  }

  /**
   * Decides the comment that a link leads to, if it still can; only deciding uses the link up.
   *
   * @param reason required to reject
   * @param siteRule the site's rule that a rejection names; null for none
   * @param may tells whether an account may moderate now
   */
  public LinkedComment decide(
      String token, Verdict verdict, String reason, Long siteRule, Predicate<String> may) {
    return transactions.write(
        () -> {
          LinkedComment seen = found(token, may);
          if (seen.state() != State.OPEN) {
            return seen;
          }
          // The link before the comment: nobody who has locked a comment waits for a link.
          DecisionLinks.Row link = links.by(token).orElseThrow();
          if (!links.use(link, Micros.of(clock.instant()))) {
            return found(token, may);
          }
          DecisionOutcome outcome =
              queue.decide(
                  new Decision(
                      link.commentId(),
                      link.version(),
                      verdict,
                      reason,
                      link.account(),
                      siteRule,
                      true));
          if (outcome instanceof Decided) {
            return at(link, State.DONE);
          }
          links.release(link);
          return found(token, may);
        });
  }

  private LinkedComment found(String token, Predicate<String> may) {
    Optional<DecisionLinks.Row> known = links.by(token);
    if (known.isEmpty()) {
      return new LinkedComment(State.UNKNOWN, null, null, null, null);
    }
    DecisionLinks.Row link = known.get();
    if (!may.test(link.account())) {
      // Not even what became of the comment: that is for moderators.
      return new LinkedComment(State.FORBIDDEN, link.account(), null, null, null);
    }
    if (link.used()) {
      return at(link, State.USED);
    }
    if (link.expiresAt() < Micros.of(clock.instant())) {
      return at(link, State.EXPIRED);
    }
    Optional<QueueItem> item = queue.item(link.commentId());
    if (item.isEmpty()) {
      return at(link, State.DECIDED);
    }
    if (item.get().version() != link.version()) {
      return at(link, State.CHANGED);
    }
    Instant expires = Micros.instant(link.expiresAt());
    return queue.awaitsOpinion(link.commentId(), link.account())
        ? new LinkedComment(State.AWAITED, link.account(), null, null, expires)
        : new LinkedComment(State.OPEN, link.account(), item.get(), null, expires);
  }

  private LinkedComment at(DecisionLinks.Row link, State state) {
    return new LinkedComment(
        state, link.account(), null, decided(link), Micros.instant(link.expiresAt()));
  }

  private AlreadyDecided decided(DecisionLinks.Row link) {
    List<Object[]> rows =
        sql.rows(
            "select decided_by, status, decided_at from comments"
                + " where id = ? and status <> 'HELD' and decided_at is not null",
            link.commentId());
    if (rows.isEmpty()) {
      return null;
    }
    Object[] row = rows.get(0);
    Verdict verdict =
        switch ((String) row[1]) {
          case "PUBLISHED" -> Verdict.APPROVE;
          case "SPAM" -> Verdict.SPAM;
          default -> Verdict.REJECT;
        };
    return new AlreadyDecided(
        (String) row[0], verdict, Micros.instant(((Number) row[2]).longValue()));
  }
}
