package org.veilleuse.moderation.evidence;

import java.util.List;

/**
 * The comments that were found, oldest first.
 *
 * @param more whether there are more than the newest 2,000, which are found
 * @param unread whether the commenter wrote more than the newest 10,000, which were looked at
 */
public record Selection(List<Found> found, boolean more, boolean unread) {

  /** A comment to the person. */
  public record Found(long id, Relation relation) {}

  public Selection {
    found = List.copyOf(found);
  }
}
