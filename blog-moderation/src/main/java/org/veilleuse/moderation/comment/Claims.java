package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Says who reads which waiting comment, so that two do not spend their evening on the same one. A
 * claim binds nobody: decisions are settled by version alone. It is not audited, for it decides
 * nothing, and is gone two minutes after its moderator is.
 */
@ApplicationScoped
public class Claims {

  /** How long a claim lasts unless it is renewed. */
  public static final Duration LEASE = Duration.ofMinutes(2);

  private static final int MOST_ASKED = 200;

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final Consumer<ClaimChanged> announce;

  /** For the container's proxy only. */
  protected Claims() {
    entities = null;
    transactions = null;
    clock = null;
    announce = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Claims(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      Event<ClaimChanged> changed) {
    this(entities, Transactions.takingTurns(transaction), clock, changed::fire);
  }

  Claims(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      Consumer<ClaimChanged> announce) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.announce = announce;
  }

  /**
   * Claims a waiting comment, or renews the claim; whether the moderator has it now. False, too, if
   * it does not wait.
   */
  public boolean claim(long commentId, String moderator) {
    return transactions.write(
        () -> {
          long now = Micros.of(clock.instant());
          long until = Micros.of(clock.instant().plus(LEASE));
          query("delete from claim where until_at <= ?", now).executeUpdate();
          boolean has = renew(commentId, moderator, until) || take(commentId, moderator, until);
          if (has) {
            announce.accept(new ClaimChanged(commentId, moderator, true));
          }
          return has;
        });
  }

  private boolean renew(long commentId, String moderator, long until) {
    return query(
                "update claim set until_at = ? where comment_id = ? and moderator = ?",
                until,
                commentId,
                moderator)
            .executeUpdate()
        == 1;
  }

  private boolean take(long commentId, String moderator, long until) {
    return query(
                "insert into claim (comment_id, moderator, until_at)"
                    + " select id, cast(? as varchar(200)), cast(? as bigint)"
                    + " from comments where id = ? and (status = 'HELD' or exists"
                    + " (select 1 from second_look where comment_id = comments.id"
                    + " and state = 'QUEUED'))"
                    + " on conflict do nothing",
                moderator,
                until,
                commentId)
            .executeUpdate()
        == 1;
  }

  /** Frees a comment, if this moderator has it. */
  public void free(long commentId, String moderator) {
    transactions.run(
        () -> {
          int freed =
              query(
                      "delete from claim where comment_id = ? and moderator = ?",
                      commentId,
                      moderator)
                  .executeUpdate();
          if (freed > 0) {
            announce.accept(new ClaimChanged(commentId, moderator, false));
          }
        });
  }

  /** Who has which of these comments now; at most 200 are looked at. */
  public Map<Long, Claim> of(Collection<Long> ids) {
    List<Long> asked = ids.stream().limit(MOST_ASKED).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    return transactions.read(() -> read(asked));
  }

  private Map<Long, Claim> read(List<Long> asked) {
    // Numbers of ours, not text: a list as one parameter is not portable.
    String list = asked.stream().map(String::valueOf).collect(Collectors.joining(","));
    List<?> rows =
        query(
                "select comment_id, moderator, until_at from claim where until_at > ?"
                    + " and comment_id in ("
                    + list
                    + ")",
                Micros.of(clock.instant()))
            .getResultList();
    Map<Long, Claim> claims = new HashMap<>();
    for (Object found : rows) {
      Object[] row = (Object[]) found;
      long id = ((Number) row[0]).longValue();
      claims.put(id, new Claim(id, (String) row[1], Micros.instant(((Number) row[2]).longValue())));
    }
    return claims;
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
