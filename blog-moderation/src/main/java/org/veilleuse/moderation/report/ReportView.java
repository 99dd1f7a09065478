package org.veilleuse.moderation.report;

import org.veilleuse.moderation.comment.SecondLookState;

/** Which reported comments are listed. */
public enum ReportView {
  /** Reported, but not often enough to stand in the queue. */
  FEW(SecondLookState.REPORTED),
  /** Looked at, left published, and reported again since. */
  AGAIN(SecondLookState.KEPT);

  private final SecondLookState state;

  ReportView(SecondLookState state) {
    this.state = state;
  }

  SecondLookState state() {
    return state;
  }
}
