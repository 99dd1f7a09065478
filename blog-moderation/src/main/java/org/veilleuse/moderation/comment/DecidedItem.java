package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * A comment that a moderator decided here; decisions made at an import's origin are not among them.
 *
 * @param version to be handed back to {@link TakingBack}
 * @param reason null unless one was given
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
    int version) {}
