package org.veilleuse.moderation.comment;

/** Where a comment stands. */
public enum Status {
  /** Waits for a moderator; seen by nobody else. */
  HELD,
  PUBLISHED,
  REJECTED,
  SPAM
}
