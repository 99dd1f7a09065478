package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * What became of the last 1,000 comments under one pseudonym. Anybody can write under a pseudonym,
 * so this is a hint and no proof.
 *
 * @param rejected spam included
 * @param firstSeen when the first of all was submitted
 */
public record CommenterHistory(int published, int rejected, int waiting, Instant firstSeen) {}
