package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.moderation.pattern.PatternId;

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

  /** Of each pattern no more flags are kept, nor protections. */
  public static final int MOST_FOUND = 20;

  public QueueItem {
    flags = List.copyOf(flags);
    protections = List.copyOf(protections);
  }

  /** Whether more may have been found in the text than was kept. */
  public boolean cut() {
    return full(flags.stream().map(QueueFlag::pattern))
        || full(protections.stream().map(QueueProtection::pattern));
  }

  private static boolean full(Stream<PatternId> found) {
    return found
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .values()
        .stream()
        .anyMatch(count -> count >= MOST_FOUND);
  }
}
