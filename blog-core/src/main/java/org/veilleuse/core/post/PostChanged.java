package org.veilleuse.core.post;

/** A published post was saved again. Fired inside the transaction that changes it. */
public record PostChanged(long id, String slug, boolean commentsOpen) {}
