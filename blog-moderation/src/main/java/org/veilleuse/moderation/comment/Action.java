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
  /** Figures: until when, and for a limit how many a day. Words: the reason, as with all three. */
  COMMENTER_LIMITED,
  COMMENTER_PAUSED,
  COMMENTER_BLOCKED,
  /** By hand. Figures: which kind it was. */
  MEASURE_LIFTED,
  /** By time. */
  MEASURE_ENDED,
  /** By the rule that the site's owner switched on. Figures: what it asked for and found. */
  PUBLISHED_TRUSTED,
  SHIELD_RAISED,
  SHIELD_LIFTED,
  /** Its time was over. */
  SHIELD_ENDED,
  /** Words: the word of the site's list. */
  WORD_ADDED,
  WORD_CHANGED,
  WORD_REMOVED,
  /** What waits is screened anew; the figure {@code waiting} says how much that was. */
  SCREENED_ANEW,
  /** A file of one commenter's comments to one person was given out. Words: the person's name. */
  EVIDENCE_GIVEN,
  /** Words: what the moderator asks, if anything was typed. */
  OPINION_ASKED,
  /** Figures: what the moderator would do; words: why, if anything was typed. */
  OPINION_GIVEN,
  OPINION_WITHDRAWN,
  /** A reader reported a published comment. */
  REPORTED,
  /** A reported comment stands in the queue again, still published. */
  BROUGHT_BACK,
  /** A reported comment was looked at and stays published. */
  LEFT_PUBLISHED,
  /** A commenter who left an address was told by mail; what of, among the figures. */
  MAILED
}
