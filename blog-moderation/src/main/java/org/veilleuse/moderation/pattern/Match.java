package org.veilleuse.moderation.pattern;

/**
 * Words that a rule found, before it is asked who says them.
 *
 * @param rule the rule's id, e.g. {@code fr.blaming.fault}
 * @param severity 1 to 5
 * @param weight 0 to 1: how sure the rule alone is that the comment is to be flagged
 * @param sentence index of the sentence in the text
 * @param span the tokens of that sentence
 */
public record Match(
    PatternId pattern, String rule, int severity, double weight, int sentence, TokenSpan span) {}
