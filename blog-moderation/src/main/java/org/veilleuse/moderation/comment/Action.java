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
  /** Detail: "everyone", or "one person: " and the pseudonym. */
  BOUNDARY_SET,
  BOUNDARY_TAKEN_BACK,
  APPEALED,
  APPEAL_UPHELD,
  APPEAL_KEPT,
  SITE_RULE_ADDED,
  SITE_RULE_RETIRED
}
