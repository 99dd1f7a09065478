package org.veilleuse.moderation.comment;

import java.util.List;

/** A submission was not taken because of a measure towards whoever sent it. */
public class CommenterRefused extends SubmissionRefused {

  private static final long serialVersionUID = 1L;

  private final transient Bar bar;

  CommenterRefused(Bar bar) {
    super(
        List.of(
            switch (bar.kind()) {
              case LIMIT -> Reason.COMMENTER_LIMITED;
              case PAUSE -> Reason.COMMENTER_PAUSED;
              case BLOCK -> Reason.COMMENTER_BLOCKED;
            }));
    this.bar = bar;
  }

  /** The measure, as its commenter is told. */
  public Bar bar() {
    return bar;
  }
}
