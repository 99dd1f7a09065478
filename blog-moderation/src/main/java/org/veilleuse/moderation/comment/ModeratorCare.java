package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What spares a moderator: from which severity comments are veiled, and when to pause. */
@ApplicationScoped
public class ModeratorCare {

  /** The severity from which comments are veiled, for whoever has not chosen. */
  public static final int VEILED_FROM = 3;

  /** The choice under which nothing is veiled: no severity is as high. */
  public static final int NEVER = 6;

  private static final int RUN = 5;
  private static final int SEVERE = 4;
  private static final Duration EVENING = Duration.ofMinutes(30);

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;

  /** For the container's proxy only. */
  protected ModeratorCare() {
    entities = null;
    transactions = null;
    clock = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public ModeratorCare(EntityManager entities, UserTransaction transaction, Clock clock) {
    this(entities, Transactions.takingTurns(transaction), clock);
  }

  ModeratorCare(EntityManager entities, Transactions transactions, Clock clock) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** The severity, 1 to 6, from which comments of the harshest patterns are veiled. */
  public int veiledFrom(String moderator) {
    return transactions.read(
        () -> {
          List<?> chosen =
              entities
                  .createNativeQuery("select veil_from from desk_preference where moderator = ?")
                  .setParameter(1, moderator)
                  .getResultList();
          return chosen.isEmpty() ? VEILED_FROM : ((Number) chosen.get(0)).intValue();
        });
  }

  /**
   * Keeps a moderator's choice.
   *
   * @param severity 1 to 5, or {@link #NEVER}
   * @throws IllegalArgumentException for another severity
   */
  public void veilFrom(int severity, String moderator) {
    if (severity < 1 || severity > NEVER) {
      throw new IllegalArgumentException("A threshold is 1 to 6.");
    }
    transactions.run(
        () -> {
          int inserted =
              entities
                  .createNativeQuery(
                      "insert into desk_preference (moderator, veil_from) values (?, ?)"
                          + " on conflict do nothing")
                  .setParameter(1, moderator)
                  .setParameter(2, severity)
                  .executeUpdate();
          if (inserted == 0) {
            entities
                .createNativeQuery("update desk_preference set veil_from = ? where moderator = ?")
                .setParameter(1, severity)
                .setParameter(2, moderator)
                .executeUpdate();
          }
        });
  }

  /**
   * Whether the last five comments that a moderator decided, all in the last half hour, were on
   * severe comments.
   */
  public boolean pauseIsDue(String moderator) {
    List<Integer> last =
        transactions.read(
            () ->
                entities
                    .createQuery(
                        "select c.severity from Comment c where c.decidedBy = :by"
                            // Nobody read what was decided along with another of the same text.
                            + " and c.decidedWith is null"
                            + " and c.decidedAt > :since order by c.decidedBy, c.decidedAt desc",
                        Integer.class)
                    .setParameter("by", moderator)
                    .setParameter("since", Micros.of(clock.instant().minus(EVENING)))
                    .setMaxResults(RUN)
                    .getResultList());
    return last.size() == RUN && last.stream().allMatch(severity -> severity >= SEVERE);
  }
}
