package org.veilleuse.moderation.comment;

import org.veilleuse.moderation.pattern.PatternId;

/**
 * Which waiting comments are listed; whatever is null does not narrow.
 *
 * @param pattern flagged with it
 * @param thread written in it
 * @param language {@code fr} or {@code en}: what the comment most likely is written in
 * @param screened whether the screening has read it
 * @param flagged whether its score reached the threshold; true and false are screened only
 * @param claimedBy the moderator who has it before them now
 * @param askedBy the moderator who asks for a second opinion on it; empty for whoever it is
 * @param reported only those that are published and that readers reported
 */
public record QueueFilter(
    PatternId pattern,
    ThreadId thread,
    String language,
    Boolean screened,
    Boolean flagged,
    String claimedBy,
    String askedBy,
    boolean reported) {

  /** Whether or not a second opinion is asked for, or readers reported it. */
  public QueueFilter(
      PatternId pattern,
      ThreadId thread,
      String language,
      Boolean screened,
      Boolean flagged,
      String claimedBy) {
    this(pattern, thread, language, screened, flagged, claimedBy, null, false);
  }

  /** Everything that waits. */
  public static final QueueFilter ALL = new QueueFilter(null, null, null, null, null, null);
}
