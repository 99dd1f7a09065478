package org.veilleuse.moderation.comment;

import org.veilleuse.moderation.pattern.PatternId;

/**
 * What a waiting comment is flagged for.
 *
 * @param start offset into the comment's text, in UTF-16 units
 * @param end exclusive
 */
public record QueueFlag(PatternId pattern, String rule, int start, int end, int severity) {}
