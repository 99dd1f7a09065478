package org.veilleuse.moderation.comment;

/**
 * The decision holds.
 *
 * @param alsoFolded how many other comments with the same text were decided with it
 */
public record Decided(long id, int alsoFolded) implements DecisionOutcome {}
