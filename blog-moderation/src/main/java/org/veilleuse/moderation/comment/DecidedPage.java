package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * A page of what was decided, newest first.
 *
 * @param next the cursor of the next page, or null after the last
 */
public record DecidedPage(List<DecidedItem> items, String next) {

  public DecidedPage {
    items = List.copyOf(items);
  }
}
