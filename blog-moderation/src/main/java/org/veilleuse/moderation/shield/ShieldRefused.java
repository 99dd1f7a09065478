package org.veilleuse.moderation.shield;

/** An order was not followed, and nothing has changed. */
public class ShieldRefused extends Exception {

  /** Why. */
  public enum Reason {
    /** The end is not in the future. */
    UNTIL_PAST,
    /** The end is more than a year away. */
    UNTIL_FAR,
    SENTENCE_TOO_LONG,
    /** Control characters, changes of direction, or too many marks on one letter. */
    SENTENCE_UNREADABLE,
    /** Somebody else has changed it since it was shown. */
    CHANGED_MEANWHILE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  ShieldRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
