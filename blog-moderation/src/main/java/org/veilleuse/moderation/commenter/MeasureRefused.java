package org.veilleuse.moderation.commenter;

/** A measure was not set, and nothing was changed. */
public class MeasureRefused extends Exception {

  /** Why a measure is refused. */
  public enum Reason {
    KIND_MISSING,
    /** A limit is 1 to 50 comments in 24 hours. */
    PER_DAY_WRONG,
    /** A pause has an end. */
    END_MISSING,
    END_PAST,
    /** More than about ten years away. */
    END_TOO_FAR,
    REASON_MISSING,
    /** More than 1,000 characters. */
    REASON_TOO_LONG,
    /** Control characters, or too many marks on one letter. */
    REASON_UNREADABLE,
    /** There is no such comment. */
    COMMENT_UNKNOWN,
    /** The comment was sent without an identity, and nobody can be held to it. */
    NO_IDENTITY
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  MeasureRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why; never null. */
  public Reason reason() {
    return reason;
  }
}
