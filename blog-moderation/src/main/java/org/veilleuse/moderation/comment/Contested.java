package org.veilleuse.moderation.comment;

import java.time.Instant;

/**
 * A decision that an appeal is against, as it was.
 *
 * @param verdict to reject, or that it is spam
 * @param by the moderator's name
 * @param reason null unless one was given
 * @param rule of the site, null unless one was named
 */
public record Contested(Verdict verdict, String by, Instant at, String reason, SiteRule rule) {}
