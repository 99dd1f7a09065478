package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * An earlier decision on a comment that has much in common with one that waits.
 *
 * @param likeness how much of what either text says both say, 0 to 1
 * @param reason null unless one was given
 */
public record Precedent(
    long id,
    String text,
    int severity,
    Verdict verdict,
    String reason,
    String moderator,
    Instant decidedAt,
    double likeness) {}
