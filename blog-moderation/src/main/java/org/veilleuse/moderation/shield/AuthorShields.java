package org.veilleuse.moderation.shield;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.veilleuse.moderation.comment.AuditedWork;

/**
 * "Moderators read for me": which authors see of comments only what was published. It is up for
 * authors who do not moderate, until they say otherwise, and down for those who do, until they say
 * otherwise. Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class AuthorShields {

  private final EntityManager entities;
  private final AuditedWork work;

  /** For the container's proxy only. */
  protected AuthorShields() {
    entities = null;
    work = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public AuthorShields(EntityManager entities, AuditedWork work) {
    this.entities = entities;
    this.work = work;
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

  /** Keeps an author's choice. */
  public void set(String login, boolean up) {
    work.change(
        () -> {
          int inserted =
              entities
                  .createNativeQuery(
                      "insert into author_shield (login, raised) values (?, ?)"
                          + " on conflict do nothing")
                  .setParameter(1, login)
                  .setParameter(2, up)
                  .executeUpdate();
          if (inserted == 0) {
            entities
                .createNativeQuery("update author_shield set raised = ? where login = ?")
                .setParameter(1, up)
                .setParameter(2, login)
                .executeUpdate();
          }
        });
  }
}
