package org.veilleuse.core.post;

import java.time.Instant;
import java.util.List;
import org.veilleuse.core.tag.TagName;

/**
 * A post as readers see it.
 *
 * @param html the body, through the sanitiser
 */
public record PublishedPost(
    long id,
    String slug,
    String title,
    String language,
    String html,
    String excerpt,
    String author,
    Instant publishedAt,
    Instant updatedAt,
    List<TagName> tags,
    boolean commentsOpen) {}
