package org.veilleuse.moderation.comment;

/** The moderator has asked for a second opinion, and nobody has given one yet. */
public record AwaitsOpinion() implements DecisionOutcome {}
