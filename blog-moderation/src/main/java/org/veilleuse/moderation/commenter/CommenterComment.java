package org.veilleuse.moderation.commenter;

import java.time.Instant;
import java.util.List;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;

/**
 * One of a commenter's comments.
 *
 * @param screened false if nothing is known of what it holds
 * @param flags what it is flagged for
 * @param reason told with the decision; null unless one was given
 */
public record CommenterComment(
    long id,
    ThreadId thread,
    String pseudonym,
    String text,
    Status status,
    Instant submittedAt,
    boolean screened,
    List<QueueFlag> flags,
    String reason) {

  public CommenterComment {
    flags = List.copyOf(flags);
  }
}
