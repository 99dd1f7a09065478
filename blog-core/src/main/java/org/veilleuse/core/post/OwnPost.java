package org.veilleuse.core.post;

import java.time.Instant;

/**
 * A line in the author's list of posts.
 *
 * @param publishedAt null for a post that was never published
 */
public record OwnPost(
    long id,
    int version,
    String slug,
    String title,
    String language,
    PostState state,
    String author,
    Instant updatedAt,
    Instant publishedAt) {}
