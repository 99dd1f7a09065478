package org.veilleuse.moderation.notice;

import java.time.Instant;
import java.util.List;

/**
 * How sending goes, without anybody's address.
 *
 * @param lastSentAt null if nothing was sent yet
 * @param waiting how many letters wait, those that failed included
 * @param failures that wait for another try, or were given up in the last month; the latest first
 */
public record MailState(Instant lastSentAt, long waiting, List<Failure> failures) {

  /**
   * A letter that was not sent.
   *
   * @param account whom it goes to; null for a commenter
   * @param commentId of whose commenter; or null
   * @param nextAt when it is tried again; null if it was given up
   */
  public record Failure(
      MailKind kind,
      String account,
      Long commentId,
      Instant writtenAt,
      int attempts,
      MailProblem problem,
      Instant nextAt) {}

  public MailState {
    failures = List.copyOf(failures);
  }
}
