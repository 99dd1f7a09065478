package org.veilleuse.moderation.shield;

/**
 * What readers see under every post is about to change; announced inside the transaction that
 * changes it.
 */
public record ShieldChanged(Openness openness) {}
