package org.veilleuse.moderation.evidence;

import java.util.Objects;

/**
 * Which comments are asked for.
 *
 * @param commentId a comment of whoever wrote them
 * @param byIdentity those from the same browser, if that is known, under whatever name; else those
 *     under the same pseudonym
 * @param to the name of the person whom they are to, 1 to 60 characters
 */
public record Wanted(long commentId, boolean byIdentity, String to) {

  /** The longest name, in UTF-16 units. */
  public static final int MOST_NAME = 60;

  /**
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public Wanted {
    to = Objects.requireNonNull(to, "to").strip();
    if (to.isEmpty() || to.length() > MOST_NAME) {
      throw new IllegalArgumentException("A person's name has 1 to 60 characters.");
    }
  }
}
