package org.veilleuse.moderation.conversation;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A comment as the conversation sees it.
 *
 * @param number tells it from all others; of two made at one instant, the later has the higher
 * @param author whoever wrote it: the same key for the same person, whatever the key is made of
 * @param pseudonym how others call the author, not empty
 * @param at when it was said
 * @param post under which post
 * @param replyTo the number of the comment that it replies to, null when to none; it may be a
 *     comment that is not there any more
 * @param text at most 10,000 characters
 */
public record Remark(
    long number,
    String author,
    String pseudonym,
    Instant at,
    String post,
    Long replyTo,
    String text) {
  /** The order in which comments are made. */
  static final Comparator<Remark> ORDER =
      Comparator.comparing(Remark::at).thenComparingLong(Remark::number);

  public Remark {
    Objects.requireNonNull(author);
    Objects.requireNonNull(pseudonym);
    Objects.requireNonNull(at);
    Objects.requireNonNull(post);
    Objects.requireNonNull(text);
  }
}
