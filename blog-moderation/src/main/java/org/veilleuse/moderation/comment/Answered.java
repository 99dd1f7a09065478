package org.veilleuse.moderation.comment;

import java.time.Instant;

/** The comment that a waiting comment answers. */
public record Answered(String pseudonym, String text, Instant submittedAt) {}
