package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * The name under a comment.
 *
 * @param flags what the comment is flagged for, its name included
 */
public record Signature(String pseudonym, List<QueueFlag> flags) {

  public Signature {
    flags = List.copyOf(flags);
  }
}
