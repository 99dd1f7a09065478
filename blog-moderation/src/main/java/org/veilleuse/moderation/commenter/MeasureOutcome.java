package org.veilleuse.moderation.commenter;

/** What came of setting or lifting a measure. */
public sealed interface MeasureOutcome {

  /**
   * It is set, or lifted.
   *
   * @param measure as it is now
   */
  record Done(Measure measure) implements MeasureOutcome {}

  /**
   * Someone was faster, or time was; nothing was changed.
   *
   * @param measure of this kind that is in force, or the one that has ended already
   */
  record Already(Measure measure) implements MeasureOutcome {}

  /** There is no such measure. */
  record Unknown() implements MeasureOutcome {}
}
