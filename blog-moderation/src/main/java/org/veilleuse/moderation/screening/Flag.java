package org.veilleuse.moderation.screening;

import org.veilleuse.moderation.pattern.PatternId;

/**
 * Words that a rule found and that nothing protects.
 *
 * @param rule the rule's id, for {@code Catalogue.reason}
 * @param start UTF-16 offset into the comment as given
 * @param end UTF-16 offset, exclusive
 * @param severity 1 to 5
 * @param weight 0 to 1: how sure the rule alone is
 */
public record Flag(
    PatternId pattern, String rule, int start, int end, int severity, double weight) {}
