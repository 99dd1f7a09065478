package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.List;

/**
 * The comment that a waiting comment answers.
 *
 * @param screened false if nothing is known of what it holds; true too where nobody asked
 * @param flags what it is flagged for itself; empty too where nobody asked
 */
public record Answered(
    String pseudonym, String text, Instant submittedAt, boolean screened, List<QueueFlag> flags) {

  public Answered {
    flags = List.copyOf(flags);
  }

  /** Without what was found in it. */
  public Answered(String pseudonym, String text, Instant submittedAt) {
    this(pseudonym, text, submittedAt, true, List.of());
  }
}
