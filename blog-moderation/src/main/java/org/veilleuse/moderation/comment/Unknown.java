package org.veilleuse.moderation.comment;

/** There is no such comment, or it waits in a version that nobody was shown. */
public record Unknown() implements DecisionOutcome {}
