package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.Objects;

/**
 * A moderator's decision about one waiting comment.
 *
 * @param version of the comment that the moderator saw
 * @param reason told to the commenter; at most 1,000 characters, required to reject, else null or
 *     blank
 * @param moderator who decides, 1 to 200 characters
 * @param siteRule the {@link SiteRule} that the comment goes against; null if none is named
 * @param byLink whether it was made by a link in a mail, without signing in
 * @param seen when the last report was made of those that the moderator saw; null for all of them.
 *     One that came later is not ended by leaving the comment published
 */
public record Decision(
    long commentId,
    int version,
    Verdict verdict,
    String reason,
    String moderator,
    Long siteRule,
    boolean byLink,
    Instant seen) {

  /** The longest reason, in UTF-16 units. */
  public static final int MOST_REASON = 1000;

  /**
   * @throws IllegalArgumentException if the reason is missing or too long, or nobody decides
   */
  public Decision {
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(moderator, "moderator");
    reason = reason == null || reason.isBlank() ? null : reason.strip();
    if (verdict == Verdict.REJECT && reason == null) {
      throw new IllegalArgumentException("Whoever is rejected is told why.");
    }
    if (reason != null && (reason.length() > MOST_REASON || reason.indexOf('\0') >= 0)) {
      throw new IllegalArgumentException(
          "A reason has at most 1,000 characters, none of them NUL.");
    }
    if (moderator.isBlank() || moderator.length() > 200) {
      throw new IllegalArgumentException("A moderator's name has 1 to 200 characters.");
    }
  }

  /** A decision by somebody who saw all reports there are; throws as the other constructor. */
  public Decision(
      long commentId,
      int version,
      Verdict verdict,
      String reason,
      String moderator,
      Long rule,
      boolean byLink) {
    this(commentId, version, verdict, reason, moderator, rule, byLink, null);
  }

  /** The same, of somebody who is signed in. */
  public Decision(
      long commentId, int version, Verdict verdict, String reason, String moderator, Long rule) {
    this(commentId, version, verdict, reason, moderator, rule, false);
  }

  /** A decision that names no rule of the site; throws as the other constructor. */
  public Decision(long commentId, int version, Verdict verdict, String reason, String moderator) {
    this(commentId, version, verdict, reason, moderator, null);
  }
}
