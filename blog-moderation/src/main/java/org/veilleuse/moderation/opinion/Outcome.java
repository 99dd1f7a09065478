package org.veilleuse.moderation.opinion;

/** What came of asking, answering or withdrawing. */
public enum Outcome {
  /** Done, or done before in the same words. */
  DONE,
  /** Somebody has asked about this comment already. */
  ASKED_ALREADY,
  /** Nobody asks, or somebody else does. */
  NOT_ASKED,
  /** One's own question is for the others. */
  OWN_QUESTION,
  /** The comment does not wait, or not in this version any more. */
  GONE
}
