package org.veilleuse.moderation.pattern;

/**
 * Some tokens of one sentence.
 *
 * @param from index of the first
 * @param to one after the last, more than {@code from}
 */
public record TokenSpan(int from, int to) {}
