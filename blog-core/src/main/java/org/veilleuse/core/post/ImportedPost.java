package org.veilleuse.core.post;

import java.time.Instant;

/**
 * A post that was written elsewhere.
 *
 * @param source where it comes from, for example the other blog's address; with {@code externalId}
 *     it tells whether the post came before
 * @param slug wished; another is found if it is taken
 * @param writtenAt null if the other place does not say
 */
public record ImportedPost(
    String source,
    String externalId,
    Draft draft,
    String slug,
    String authorLogin,
    String authorName,
    Instant writtenAt,
    boolean published) {}
