package org.veilleuse.moderation.commenter;

import java.util.List;

/**
 * A page of a commenter's comments, newest first.
 *
 * @param next the cursor of the next page, or null after the last
 */
public record CommenterPage(List<CommenterComment> items, String next) {

  public CommenterPage {
    items = List.copyOf(items);
  }
}
