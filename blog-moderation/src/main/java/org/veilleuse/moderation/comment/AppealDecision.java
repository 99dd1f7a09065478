package org.veilleuse.moderation.comment;

import java.util.Objects;

/**
 * What a moderator decides on a waiting appeal.
 *
 * @param uphold true to publish the comment, false to keep the decision
 * @param reason told to the commenter; at most 1,000 characters, required to keep the decision,
 *     left out otherwise
 * @param moderator who decides, 1 to 200 characters
 * @param alone whether the blog has nobody else who could decide: only then may it be whoever made
 *     the decision
 */
public record AppealDecision(
    long appealId, boolean uphold, String reason, String moderator, boolean alone) {

  /**
   * @throws IllegalArgumentException if the reason is missing or too long, or nobody decides
   */
  public AppealDecision {
    Objects.requireNonNull(moderator, "moderator");
    reason = uphold || reason == null || reason.isBlank() ? null : reason.strip();
    if (!uphold && reason == null) {
      throw new IllegalArgumentException("Whoever is refused twice is told why.");
    }
    if (reason != null && (reason.length() > Decision.MOST_REASON || reason.indexOf('\0') >= 0)) {
      throw new IllegalArgumentException(
          "A reason has at most 1,000 characters, none of them NUL.");
    }
    if (moderator.isBlank() || moderator.length() > 200) {
      throw new IllegalArgumentException("A moderator's name has 1 to 200 characters.");
    }
  }
}
