package org.veilleuse.moderation.shield;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.AuditedWork;
import org.veilleuse.moderation.comment.Micros;

/**
 * "Moderators read for me": which authors see of comments only what was published. It is up for
 * authors who do not moderate, until they say otherwise, and down for those who do, until they say
 * otherwise. Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class AuthorShields {

  private final EntityManager entities;
  private final AuditedWork work;
  private final Clock clock;

  /** For the container's proxy only. */
  protected AuthorShields() {
    entities = null;
    work = null;
    clock = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public AuthorShields(EntityManager entities, AuditedWork work, Clock clock) {
    this.entities = entities;
    this.work = work;
    this.clock = clock;
  }

  /**
   * Whether an author is to see nothing but published comments.
   *
   * @param login of an account
   * @param moderates whether she may open the queue at all
   */
  public boolean isUp(String login, boolean moderates) {
    List<?> chosen =
        work.read(
            () ->
                entities
                    .createNativeQuery("select raised from author_shield where login = ?")
                    .setParameter(1, login)
                    .getResultList());
    return chosen.isEmpty() ? !moderates : (Boolean) chosen.get(0);
  }

  /** When an author chose last; empty if she never did. */
  public Optional<Instant> chosenAt(String login) {
    List<?> at =
        work.read(
            () ->
                entities
                    .createNativeQuery(
                        "select chosen_at from author_shield"
                            + " where login = ? and chosen_at is not null")
                    .setParameter(1, login)
                    .getResultList());
    return at.stream().map(one -> Micros.instant(((Number) one).longValue())).findFirst();
  }

  /** Keeps an author's choice. */
  public void set(String login, boolean up) {
    work.change(
        () -> {
          long now = Micros.of(clock.instant());
          int inserted =
              entities
                  .createNativeQuery(
                      "insert into author_shield (login, raised, chosen_at) values (?, ?, ?)"
                          + " on conflict do nothing")
                  .setParameter(1, login)
                  .setParameter(2, up)
                  .setParameter(3, now)
                  .executeUpdate();
          if (inserted == 0) {
            entities
                .createNativeQuery(
                    "update author_shield set raised = ?, chosen_at = ? where login = ?")
                .setParameter(1, up)
                .setParameter(2, now)
                .setParameter(3, login)
                .executeUpdate();
          }
        });
  }
}
