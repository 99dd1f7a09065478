package org.veilleuse.moderation.notice;

/** A choice of notices was not taken, and nothing was changed. */
public class NoticeRefused extends Exception {

  /** Why. */
  public enum Reason {
    /** Incomplete, too long, or with characters that could break a header or that many refuse. */
    ADDRESS_INVALID,
    HOUR_INVALID
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  NoticeRefused(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
