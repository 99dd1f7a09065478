package org.veilleuse.moderation.comment;

/** What a moderator can decide about a held comment. */
public enum Verdict {
  APPROVE(Status.PUBLISHED, Action.APPROVED),
  REJECT(Status.REJECTED, Action.REJECTED),
  SPAM(Status.SPAM, Action.MARKED_SPAM);

  private final Status status;
  private final Action action;

  Verdict(Status status, Action action) {
    this.status = status;
    this.action = action;
  }

  Status status() {
    return status;
  }

  Action action() {
    return action;
  }

  static Verdict of(Status status) {
    return switch (status) {
      case PUBLISHED -> APPROVE;
      case REJECTED -> REJECT;
      case SPAM -> SPAM;
      case HELD -> throw new IllegalArgumentException("A held comment is not decided.");
    };
  }
}
