package org.veilleuse.moderation.commenter;

import java.time.Instant;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;

/**
 * One of a commenter's comments.
 *
 * @param severity 0 when nothing was flagged
 * @param screened false if nothing is known of what it holds
 * @param reason told with the decision; null unless one was given
 */
public record CommenterComment(
    long id,
    ThreadId thread,
    String pseudonym,
    String text,
    Status status,
    Instant submittedAt,
    int severity,
    boolean screened,
    String reason) {}
