package org.veilleuse.core.post;

/** What a post is called, where it stands and who wrote it. */
public record PostCredit(long id, String slug, String title, String author) {}
