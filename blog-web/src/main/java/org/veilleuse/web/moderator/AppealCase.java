package org.veilleuse.web.moderator;

import org.veilleuse.moderation.comment.AppealItem;

/** A waiting appeal on the moderator's desk, and what the moderator types. */
public class AppealCase {

  private final AppealItem item;
  private final QueueCase shown;
  private final boolean own;
  private String reason = "";

  AppealCase(AppealItem item, QueueCase shown, boolean own) {
    this.item = item;
    this.shown = shown;
    this.own = own;
  }

  public AppealItem getItem() {
    return item;
  }

  /** The comment as the queue showed it: words that were found, flags, protections. */
  public QueueCase getShown() {
    return shown;
  }

  /** Whether whoever looks at it made the decision that it contests. */
  public boolean isOwn() {
    return own;
  }

  /** What the commenter will read if the decision is kept. */
  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason == null ? "" : reason;
  }
}
