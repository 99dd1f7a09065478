package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * An appeal as the commenter who made it sees it; names no moderator.
 *
 * @param reason why the decision was kept; null unless it was
 * @param decidedAt null while it waits, and if it lapsed
 * @param byAnother whether someone else decided it than whoever made the decision; false while
 *     nobody has
 */
public record OwnAppeal(
    String text,
    Instant madeAt,
    AppealState state,
    String reason,
    Instant decidedAt,
    boolean byAnother) {}
