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
  APPEALED,
  APPEAL_UPHELD,
  APPEAL_KEPT,
  SITE_RULE_ADDED,
  SITE_RULE_RETIRED
}
