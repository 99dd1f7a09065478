package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;

/**
 * A comment that a moderator decided here; decisions made at an import's origin are not among them.
 *
 * @param version to be handed back to {@link TakingBack}
 * @param reason null unless one was given
 * @param screened false if nothing is known of what it holds
 */
public record DecidedItem(
    long id,
    ThreadId thread,
    String pseudonym,
    String text,
    Verdict verdict,
    String reason,
    String moderator,
    Instant decidedAt,
    int version,
    boolean screened,
    List<QueueFlag> flags) {

  public DecidedItem {
    flags = List.copyOf(flags);
  }
}
