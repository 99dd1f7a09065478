package org.veilleuse.moderation.comment;

/** What moderators can do about one commenter. */
public enum MeasureKind {
  /** At most some comments in 24 hours. */
  LIMIT,
  /** None until a given time. */
  PAUSE,
  /** None until somebody lifts it, or until a given time. */
  BLOCK
}
