package org.veilleuse.moderation.comment;

/** What an audit entry says was done. */
public enum Action {
  SUBMITTED,
  SCREENED,
  SCREENING_FAILED,
  APPROVED,
  REJECTED,
  MARKED_SPAM,
  IMPORTED,
  APPROVED_AT_ORIGIN,
  THREAD_OPENED,
  THREAD_CLOSED,
  /** The trail itself was given out as a file. */
  TRAIL_EXPORTED,
  TAKEN_BACK,
  NOTED,
  /** Words: the pseudonym of whoever may not answer; none if nobody may. */
  BOUNDARY_SET,
  BOUNDARY_TAKEN_BACK,
  APPEALED,
  APPEAL_UPHELD,
  APPEAL_KEPT,
  SITE_RULE_ADDED,
  SITE_RULE_RETIRED,
  /** A commenter who left an address was told by mail; what of, among the figures. */
  MAILED
}
