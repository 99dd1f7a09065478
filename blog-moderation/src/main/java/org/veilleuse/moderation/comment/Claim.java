package org.veilleuse.moderation.comment;

import java.time.Instant;

/** Who has a waiting comment before them, and until when unless they renew it. */
public record Claim(long commentId, String moderator, Instant until) {}
