package org.veilleuse.moderation.comment;

import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.stance.Kind;

/**
 * A match that is not held against a waiting comment, and why.
 *
 * @param start offset into the comment's text, in UTF-16 units
 * @param end exclusive
 */
public record QueueProtection(Kind kind, PatternId pattern, String rule, int start, int end) {}
