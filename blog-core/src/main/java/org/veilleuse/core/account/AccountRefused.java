package org.veilleuse.core.account;

/** Says why an account cannot be opened, changed or closed as asked. */
public class AccountRefused extends Exception {

  /** The reasons, for the page to put into words. */
  public enum Reason {
    LOGIN_INVALID,
    LOGIN_TAKEN,
    DISPLAY_NAME_TOO_LONG,
    PASSWORD_TOO_SHORT,
    PASSWORD_TOO_LONG,
    UNKNOWN_ACCOUNT,
    OWN_ACCOUNT,
    LAST_ADMINISTRATOR
  }

  private static final long serialVersionUID = 1;

  private final Reason reason;

  AccountRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
