package org.veilleuse.moderation.conversation;

import java.time.Duration;
import java.time.Instant;

/**
 * A length of time as people say it: in hours up to two days, then in days.
 *
 * @param key of its wording in the bundle
 * @param number in its wording
 */
record Span(String key, long number) {
  private static final long IN_HOURS_BELOW = 48;
  private static final long DAY = 24;

  /** How long ago it was, rounded down. */
  static Span ago(Instant from, Instant now) {
    long hours = Math.max(0, Duration.between(from, now).toHours());
    return hours < IN_HOURS_BELOW
        ? new Span("ago.hours", hours)
        : new Span("ago.days", hours / DAY);
  }

  /** How long it took, rounded up. */
  static Span within(Instant from, Instant to) {
    long hours = Math.max(0, Duration.between(from, to).toHours()) + 1;
    return hours < IN_HOURS_BELOW
        ? new Span("within.hours", hours)
        : new Span("within.days", (hours + DAY - 1) / DAY);
  }
}
