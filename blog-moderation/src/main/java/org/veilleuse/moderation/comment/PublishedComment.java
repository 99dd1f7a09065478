package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * A comment as readers see it.
 *
 * @param parentId what it answers, or null at top level, where a reply also stands whose parent is
 *     not published
 * @param depth 0 at top level
 * @param replyToPseudonym who is answered; null exactly when parentId is
 */
public record PublishedComment(
    long id,
    Long parentId,
    int depth,
    String pseudonym,
    String text,
    Instant submittedAt,
    String replyToPseudonym) {}
