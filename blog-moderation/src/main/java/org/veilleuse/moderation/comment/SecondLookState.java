package org.veilleuse.moderation.comment;

/** Where a published comment stands that readers have reported. */
public enum SecondLookState {
  /** Too few reports to bring it back to the queue. */
  REPORTED,
  /** Stands in the review queue, published. */
  QUEUED,
  /** A moderator left it published; more reports are only counted. */
  KEPT,
  /** A moderator took it down. */
  HIDDEN
}
