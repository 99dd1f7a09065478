package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * A comment as the person who wrote it sees it.
 *
 * @param reason the moderator's statement of reasons; null unless one was given
 * @param decidedAt null while the comment is held
 */
public record OwnComment(
    long id,
    ThreadId thread,
    String pseudonym,
    String text,
    Instant submittedAt,
    Status status,
    String reason,
    Instant decidedAt) {}
