package org.veilleuse.moderation.shield;

import java.time.Instant;
import org.veilleuse.moderation.comment.ThreadId;

/** A published comment under a post of an author's. */
public record AuthorsComment(
    long id, ThreadId thread, String pseudonym, String text, Instant submittedAt) {}
