package org.veilleuse.moderation.report;

/** A report was not taken, and nothing of it was stored. */
public class ReportRefused extends Exception {

  /** Why a report is refused. */
  public enum Reason {
    REASON_MISSING,
    /** More than {@value Reports#MOST_TEXT} UTF-16 units, a line end counting for one. */
    TEXT_TOO_LONG,
    /** Control characters, or too many combining marks on one letter. */
    TEXT_UNREADABLE,
    /** There is no such published comment, or not any more. */
    COMMENT_GONE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  ReportRefused(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** Never null. */
  public Reason reason() {
    return reason;
  }
}
