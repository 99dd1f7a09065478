package org.veilleuse.moderation.comment;

/** An appeal was not taken, and nothing of it was stored. */
public class AppealRefused extends Exception {

  /** Why an appeal is refused. */
  public enum Reason {
    APPEAL_MISSING,
    /** More than {@value Appeals#MOST_TEXT} UTF-16 units, a line end counting for one. */
    APPEAL_TOO_LONG,
    /** Control characters, or too many combining marks on one letter. */
    APPEAL_UNREADABLE,
    /** There is one with other words against this decision already. */
    APPEAL_MADE,
    /** No such receipt, or the comment is not rejected by the decision that was shown. */
    NOTHING_TO_APPEAL
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  AppealRefused(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** Never null. */
  public Reason reason() {
    return reason;
  }
}
