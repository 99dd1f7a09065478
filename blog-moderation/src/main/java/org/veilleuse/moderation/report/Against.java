package org.veilleuse.moderation.report;

/**
 * The reports against one person in the last seven days.
 *
 * @param commentId a reported comment of theirs, which stands for the person
 * @param pseudonym under that comment
 * @param reports how many that count
 * @param comments on how many comments
 * @param readers from how many readers on the busiest day: beyond a day the blog cannot tell
 *     whether it was the same reader again
 * @param days from the first to the last of them, at least 1
 */
public record Against(
    long commentId, String pseudonym, int reports, int comments, int readers, int days) {

  /** As many as in a pile-on by comments: three who disagree with a fourth are a discussion. */
  static final int FEWEST_READERS = 4;

  static final int FEWEST_COMMENTS = 2;

  /** On a single comment: whoever is new to the blog has no second one. */
  static final int FEWEST_READERS_OF_ONE = 8;

  /** Whether the reports may be a pile-on themselves. */
  public boolean pileOn() {
    return readers >= (comments >= FEWEST_COMMENTS ? FEWEST_READERS : FEWEST_READERS_OF_ONE);
  }
}
