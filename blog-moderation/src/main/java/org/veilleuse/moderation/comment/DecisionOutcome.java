package org.veilleuse.moderation.comment;

/** What came of a decision. */
public sealed interface DecisionOutcome permits Decided, AlreadyDecided, AwaitsOpinion, Unknown {}
