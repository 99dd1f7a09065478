package org.veilleuse.moderation.comment;

/**
 * A step is written into the audit trail; announced inside the transaction that takes it, so that
 * whoever pushes, drops or sends because of it waits for the commit.
 *
 * @param commentId null if the step is about no comment
 * @param actor as in the trail: a moderator's name, or a part of the blog
 */
public record StepTaken(Long commentId, Action action, String actor) {}
