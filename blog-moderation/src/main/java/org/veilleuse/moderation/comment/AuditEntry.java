package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * One step in the life of a comment or a thread.
 *
 * @param actor a moderator's or administrator's name, or "commenter", "screening", "blog"
 * @param action null where somebody wrote into the database what is none
 * @param commentId null where the entry is about a thread, a rule of the site, or the trail
 * @param detail as {@link AuditDetail} reads it, may be null; never holds a receipt, an address or
 *     an e-mail
 */
public record AuditEntry(
    long id, Instant at, String actor, Action action, Long commentId, String detail) {}
