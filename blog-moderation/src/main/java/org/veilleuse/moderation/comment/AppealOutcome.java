package org.veilleuse.moderation.comment;

import java.time.Instant;

/** What came of a decision on an appeal. */
public sealed interface AppealOutcome {

  /** The decision holds. */
  record Done() implements AppealOutcome {}

  /** Someone was faster; nothing was changed. */
  record Already(String by, AppealState state, Instant at) implements AppealOutcome {}

  /** Who made the first decision does not decide the appeal while there is someone else. */
  record NotYours() implements AppealOutcome {}

  /** There is no such appeal, or the decision it was against is not in force any more. */
  record Gone() implements AppealOutcome {}
}
