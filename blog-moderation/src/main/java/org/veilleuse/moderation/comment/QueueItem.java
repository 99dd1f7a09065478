package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;

/**
 * A waiting comment, with all that a moderator needs to decide on it.
 *
 * @param version to be handed back in the {@link Decision}
 * @param severity 0 when nothing was flagged, and while the comment is not screened
 * @param screened false if the screening has not succeeded yet: nothing is known of this comment
 * @param answered null unless it is a reply
 * @param identical how many other waiting comments have the same text
 * @param language what it most likely is written in, fr or en; null until it is screened
 */
public record QueueItem(
    long id,
    int version,
    ThreadId thread,
    String pseudonym,
    String text,
    Instant submittedAt,
    int severity,
    double score,
    boolean screened,
    List<QueueFlag> flags,
    List<QueueProtection> protections,
    Answered answered,
    int identical,
    Long replyTo,
    String language) {

  public QueueItem {
    flags = List.copyOf(flags);
    protections = List.copyOf(protections);
  }
}
