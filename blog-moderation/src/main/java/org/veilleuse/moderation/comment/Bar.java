package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * Why somebody's comment is not taken now, as they are told.
 *
 * @param perDay how many comments a limit lets through in 24 hours; null for the other kinds
 * @param reason in a moderator's words
 * @param until when the measure ends by itself; null if it does not
 * @param again when the next comment is taken; null if that depends on a moderator
 */
public record Bar(MeasureKind kind, Integer perDay, String reason, Instant until, Instant again) {}
