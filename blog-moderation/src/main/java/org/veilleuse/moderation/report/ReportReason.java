package org.veilleuse.moderation.report;

/** Why a reader reports a comment. */
public enum ReportReason {
  INSULT_OR_THREAT,
  PRIVATE_FACTS,
  SEXUAL,
  /** It goes on after somebody said no. */
  AFTER_A_NO,
  SPAM,
  OTHER
}
