package org.veilleuse.moderation.comment;

import java.util.Objects;

/**
 * What a reader sent, as it was typed; nothing of it is checked yet.
 *
 * @param thread never null
 * @param replyTo the published comment that is answered, or null
 * @param pseudonym may be null, which is then refused
 * @param text may be null, which is then refused
 * @param email null or blank when none was given
 * @param clientAddress never stored; tells a repeated submission from another reader's
 * @param commenter who posts, as an earlier comment from the same browser was told; null when that
 *     is not known, then a new identity is made
 */
public record Submission(
    ThreadId thread,
    Long replyTo,
    String pseudonym,
    String text,
    String email,
    String clientAddress,
    CommenterId commenter) {

  public Submission {
    Objects.requireNonNull(thread, "thread");
  }

  /** From somebody who is not known from before. */
  public Submission(
      ThreadId thread,
      Long replyTo,
      String pseudonym,
      String text,
      String email,
      String clientAddress) {
    this(thread, replyTo, pseudonym, text, email, clientAddress, null);
  }

  /** Names the thread only, so that a submission may be logged by mistake without harm. */
  @Override
  public String toString() {
    return "Submission[" + thread + "]";
  }
}
