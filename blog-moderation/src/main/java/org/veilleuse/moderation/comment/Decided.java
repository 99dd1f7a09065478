package org.veilleuse.moderation.comment;

/**
 * The decision holds.
 *
 * @param alsoFolded how many other comments with the same text were decided with it
 * @param unseen how many reports came after what the moderator saw, and wait to be read
 */
public record Decided(long id, int alsoFolded, int unseen) implements DecisionOutcome {

  /** A decision that left no report unread. */
  public Decided(long id, int alsoFolded) {
    this(id, alsoFolded, 0);
  }
}
