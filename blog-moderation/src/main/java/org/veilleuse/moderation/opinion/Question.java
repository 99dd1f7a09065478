package org.veilleuse.moderation.opinion;

import java.time.Instant;
import java.util.List;

/**
 * A second opinion that is asked for, with those that were given, oldest first.
 *
 * @param words null if none were typed
 */
public record Question(
    long commentId, String askedBy, Instant at, String words, List<Opinion> opinions) {

  public Question {
    opinions = List.copyOf(opinions);
  }

  /** The opinion that this moderator gave, or null. */
  public Opinion of(String moderator) {
    return opinions.stream()
        .filter(opinion -> opinion.moderator().equals(moderator))
        .findFirst()
        .orElse(null);
  }
}
