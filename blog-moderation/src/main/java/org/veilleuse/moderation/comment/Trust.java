package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Publishes comments of trusted commenters at once, where the site's owner switched that on. It is
 * asked once for a comment, when that was screened after it was sent: what could not be screened
 * then, by its words and its conversation, waits for a moderator.
 */
@ApplicationScoped
public class Trust {

  /** Who decided what this published; no account can have this name. */
  public static final String ACTOR = "rule:trusted";

  private static final System.Logger LOG = System.getLogger(Trust.class.getName());

  private final Transactions transactions;
  private final Clock clock;
  private final TrustRule rule;
  private final TrustStep step;

  /** For the container's proxy only. */
  protected Trust() {
    transactions = null;
    clock = null;
    rule = null;
    step = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Trust(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      TrustRule rule,
      Event<ThreadChanged> changed) {
    this(entities, Transactions.takingTurns(transaction), clock, key, rule, changed::fire);
  }

  Trust(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      TrustRule rule,
      Consumer<ThreadChanged> announce) {
    this.transactions = transactions;
    this.clock = clock;
    this.rule = rule;
    this.step =
        new TrustStep(entities, new AuditTrail(entities, transactions, clock, key), rule, announce);
  }

  /** Where somebody stands with the rule. */
  public Standing standing(CommenterId commenter) {
    return transactions.read(() -> step.standing(commenter.value(), clock.instant()));
  }

  /** Publishes a comment if all that the rule asks for holds; whatever fails leaves it held. */
  void consider(long commentId) {
    if (!rule.on()) {
      return;
    }
    try {
      transactions.run(() -> step.publish(commentId, clock.instant()));
    } catch (RuntimeException failure) {
      // The class says enough; a message might quote the text.
      LOG.log(
          System.Logger.Level.WARNING,
          "Comment {0} waits, whether its commenter is trusted or not: {1}",
          Long.toString(commentId),
          failure.getClass().getSimpleName());
    }
  }
}
