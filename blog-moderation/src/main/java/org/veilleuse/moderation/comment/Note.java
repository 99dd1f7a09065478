package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * What a moderator wrote down for the others; no commenter or reader ever sees it.
 *
 * @param commentId null if it is about a commenter
 * @param pseudonym under which the commenter wrote; null if it is about one comment
 */
public record Note(Long commentId, String pseudonym, String author, Instant at, String text) {}
