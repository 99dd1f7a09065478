package org.veilleuse.moderation.comment;

/**
 * What readers see of a thread is about to change; announced inside the transaction that changes
 * it.
 */
public record ThreadChanged(ThreadId thread) {}
