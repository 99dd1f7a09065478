package org.veilleuse.moderation.opinion;

import java.time.Instant;

/**
 * What a moderator answered.
 *
 * @param words null if none were typed
 */
public record Opinion(String moderator, Leaning leaning, String words, Instant at) {}
