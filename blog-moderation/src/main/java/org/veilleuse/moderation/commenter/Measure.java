package org.veilleuse.moderation.commenter;

import java.time.Instant;
import org.veilleuse.moderation.comment.MeasureKind;

/**
 * What was done about one commenter.
 *
 * @param commentId the comment from which the commenter was chosen
 * @param pseudonym under that comment
 * @param perDay how many comments a limit lets through in 24 hours; null for the other kinds
 * @param reason as the commenter reads it
 * @param until when it ends by itself; null if it does not
 * @param endedBy who lifted it; null while it is in force, and if time ended it
 * @param endedAt null while it is in force
 */
public record Measure(
    long id,
    long commentId,
    String pseudonym,
    MeasureKind kind,
    Integer perDay,
    String reason,
    String setBy,
    Instant setAt,
    Instant until,
    String endedBy,
    Instant endedAt) {

  /** Whether it holds. */
  public boolean inForce() {
    return endedAt == null;
  }
}
