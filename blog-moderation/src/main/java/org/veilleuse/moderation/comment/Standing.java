package org.veilleuse.moderation.comment;

/**
 * Where a commenter stands with the {@link TrustRule}.
 *
 * @param approved how many published comments moderators approved, counted as far as the rule asks
 * @param rejectedLately whether one was rejected, or marked as spam, within 90 days
 * @param measured whether a measure is in force
 */
public record Standing(TrustRule rule, int approved, boolean rejectedLately, boolean measured) {

  /** Whether comments in which nothing is found are published at once. */
  public boolean trusted() {
    return rule.on() && approved >= rule.after() && !rejectedLately && !measured;
  }
}
