package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * A waiting appeal, with all that a moderator needs to decide on it.
 *
 * @param comment as it was decided on: its text never changes
 * @param withIdentical the comment with the same text that was read in its place, or null
 */
public record AppealItem(
    long id,
    String text,
    Instant madeAt,
    Contested contested,
    QueueItem comment,
    Long withIdentical) {}
