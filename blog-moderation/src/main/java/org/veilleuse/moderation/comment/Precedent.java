package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;

/**
 * An earlier decision on a comment that has much in common with one that waits.
 *
 * @param screened false if nothing is known of what the text holds
 * @param flags what it is flagged for
 * @param likeness how much of what either text says both say, 0 to 1
 * @param reason null unless one was given
 */
public record Precedent(
    long id,
    String text,
    boolean screened,
    List<QueueFlag> flags,
    Verdict verdict,
    String reason,
    String moderator,
    Instant decidedAt,
    double likeness) {

  public Precedent {
    flags = List.copyOf(flags);
  }

  Precedent with(List<QueueFlag> found, double nowLikeness) {
    return new Precedent(
        id, text, screened, found, verdict, reason, moderator, decidedAt, nowLikeness);
  }
}
