package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;

/**
 * The comment that a waiting comment answers.
 *
 * @param flags what it is flagged for itself; empty too where nobody asked
 */
public record Answered(String pseudonym, String text, Instant submittedAt, List<QueueFlag> flags) {

  public Answered {
    flags = List.copyOf(flags);
  }

  /** Without its flags. */
  public Answered(String pseudonym, String text, Instant submittedAt) {
    this(pseudonym, text, submittedAt, List.of());
  }
}
