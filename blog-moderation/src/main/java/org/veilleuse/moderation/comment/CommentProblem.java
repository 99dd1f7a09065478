package org.veilleuse.moderation.comment;

/**
 * A comment that is not as the audit trail tells.
 *
 * @param comment its id
 */
public record CommentProblem(Kind kind, long comment) {

  /** What does not go together. */
  public enum Kind {
    /** No entry tells that it came. */
    UNTOLD,
    /** Its thread, what it answers, its pseudonym, its text or its time was changed. */
    CONTENT,
    /** It is not in the state that the last decision left it in. */
    STATUS,
    /** The reason is not the one that was given with the decision. */
    REASON
  }
}
