package org.veilleuse.core.post;

/**
 * A post can now be read, and its thread opened or closed to comments. Fired inside the transaction
 * that changes it.
 */
public record PostPublished(long id, String slug, boolean commentsOpen) {}
