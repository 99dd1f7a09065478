package org.veilleuse.moderation.comment;

/**
 * A moderator has a comment before them, or still has, or no longer; announced inside the
 * transaction. That a lease ran out is not announced: {@link Claims#LEASE} says when.
 */
public record ClaimChanged(long commentId, String moderator, boolean held) {}
