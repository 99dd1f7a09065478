package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * What became of a verification of the whole audit trail.
 *
 * @param read how many entries were read
 * @param unchained how many of them are older than the chain
 * @param mark the end of the trail, to be written down elsewhere
 * @param problemCount how many problems there are
 * @param problems the first of them, at most 1,000
 * @param comments the same for the comments, as the trail tells of them
 */
public record AuditVerification(
    long read,
    long unchained,
    AuditMark mark,
    long problemCount,
    List<AuditProblem> problems,
    CheckedComments comments) {

  /** How many problems there are in the trail and with the comments. */
  public long wrong() {
    return problemCount + comments.problemCount();
  }

  /** Whether nothing is wrong. */
  public boolean well() {
    return wrong() == 0;
  }
}
