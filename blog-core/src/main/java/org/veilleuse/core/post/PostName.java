package org.veilleuse.core.post;

/** What a post is called and where it stands. */
public record PostName(long id, String slug, String title) {}
