package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;

/**
 * An appeal that was decided.
 *
 * @param screened false if nothing is known of what the comment holds
 * @param flags what the comment was flagged for
 * @param state never WAITING
 * @param reason null unless the decision was kept
 */
public record DecidedAppeal(
    long id,
    long commentId,
    String pseudonym,
    String comment,
    boolean screened,
    List<QueueFlag> flags,
    Contested contested,
    AppealState state,
    String by,
    Instant at,
    String reason) {

  public DecidedAppeal {
    flags = List.copyOf(flags);
  }
}
