package org.veilleuse.moderation.context;

import java.time.Instant;
import java.util.List;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.Status;

/**
 * A comment in its thread.
 *
 * @param answered the pseudonym of whoever it answers, or null
 */
public record ThreadComment(
    long id,
    String pseudonym,
    String text,
    Instant submittedAt,
    Status status,
    String answered,
    List<QueueFlag> flags) {

  public ThreadComment {
    flags = List.copyOf(flags);
  }
}
