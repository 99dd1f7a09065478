package org.veilleuse.moderation.comment;

import java.time.Instant;

/** Someone was faster; nothing was changed. */
public record AlreadyDecided(String by, Verdict verdict, Instant at) implements DecisionOutcome {}
