package org.veilleuse.moderation.comment;

/**
 * Something that is not as it was left in the audit trail.
 *
 * @param entry the id of the entry in question; null where there is none
 * @param from the place in the chain where it stands or the first that is missing; null without one
 * @param to the place where it belongs or the last that is missing; null without one
 */
public record AuditProblem(Kind kind, Long entry, Long from, Long to) {

  /** What was done to the trail. */
  public enum Kind {
    /** The entry was changed after it was written. */
    ALTERED,
    /** The entry was never written by this blog. */
    FORGED,
    /** The entry was written by this blog, but does not belong where it stands. */
    MISPLACED,
    /** Entries in between are gone; without places, entries older than the chain. */
    MISSING,
    /** The last entries are gone. */
    CUT_END,
    /** The head does not fit the entries, or was changed or removed. */
    HEAD_ALTERED,
    /** The trail does not contain what was written down elsewhere. */
    NOT_AS_EXPECTED
  }
}
