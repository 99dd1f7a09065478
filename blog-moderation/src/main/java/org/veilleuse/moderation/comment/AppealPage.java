package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * A page of waiting appeals.
 *
 * @param next the cursor of the next page, or null after the last
 * @param total how many wait
 */
public record AppealPage(List<AppealItem> items, String next, long total) {

  public AppealPage {
    items = List.copyOf(items);
  }
}
