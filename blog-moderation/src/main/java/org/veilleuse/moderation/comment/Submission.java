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
 */
public record Submission(
    ThreadId thread,
    Long replyTo,
    String pseudonym,
    String text,
    String email,
    String clientAddress) {

  public Submission {
    Objects.requireNonNull(thread, "thread");
  }

  /** Names the thread only, so that a submission may be logged by mistake without harm. */
  @Override
  public String toString() {
    return "Submission[" + thread + "]";
  }
}
