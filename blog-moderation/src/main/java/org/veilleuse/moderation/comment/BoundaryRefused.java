package org.veilleuse.moderation.comment;

/** A boundary was not set, and nothing was changed. */
public class BoundaryRefused extends Exception {

  /** Why a boundary is refused. */
  public enum Reason {
    /** The receipt is not one of ours. */
    RECEIPT_UNKNOWN,
    /** The receipt's comment is not published, so that nobody can answer it. */
    NOT_PUBLISHED,
    /** The person was not chosen by a published comment of somebody else. */
    PERSON_UNKNOWN,
    /** There are 100 boundaries towards single people. */
    TOO_MANY
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  BoundaryRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  /** Why; never null. */
  public Reason reason() {
    return reason;
  }
}
