package org.veilleuse.moderation.context;

import java.time.Instant;
import java.util.List;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.Status;

/**
 * A comment in its thread.
 *
 * @param answered the pseudonym of whoever it answers, or null
 * @param screened false if nothing is known of what it holds
 */
public record ThreadComment(
    long id,
    String pseudonym,
    String text,
    Instant submittedAt,
    Status status,
    String answered,
    boolean screened,
    List<QueueFlag> flags) {

  public ThreadComment {
    flags = List.copyOf(flags);
  }
}
