package org.veilleuse.core.post;

/** A post can no longer be read. Fired inside the transaction that changes it. */
public record PostWithdrawn(long id, String slug, boolean commentsOpen) {}
