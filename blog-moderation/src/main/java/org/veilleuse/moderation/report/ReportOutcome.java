package org.veilleuse.moderation.report;

/** What came of a report, as far as its reporter is told. */
public enum ReportOutcome {
  /** Nobody has decided yet; the comment is published. */
  WAITING,
  /** A moderator looked at the comment after the report, and left it published. */
  KEPT,
  /** A moderator had looked at it before the report, and left it published. */
  LOOKED_AT_BEFORE,
  /** A moderator took it down. */
  HIDDEN,
  /** Not published now; a moderator decides anew. */
  HELD
}
