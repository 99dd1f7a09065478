package org.veilleuse.moderation.screening;

import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.stance.Kind;

/**
 * Words that a rule found and that are not held against the comment, and why.
 *
 * @param rule the id of the rule that matched
 * @param start UTF-16 offset into the comment as given
 * @param end UTF-16 offset, exclusive
 */
public record Protection(Kind kind, PatternId pattern, String rule, int start, int end) {}
