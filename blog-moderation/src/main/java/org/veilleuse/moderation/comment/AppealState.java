package org.veilleuse.moderation.comment;

/** Where an appeal stands. */
public enum AppealState {
  WAITING,
  /** The commenter was right: the comment is published. */
  UPHELD,
  /** The decision stands, for a reason that the commenter is told. */
  KEPT,
  /**
   * The decision was taken back before anybody decided. Never stored: an appeal that waits against
   * a decision which is not in force has lapsed.
   */
  LAPSED
}
