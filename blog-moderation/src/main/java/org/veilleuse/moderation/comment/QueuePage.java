package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * A page of the review queue.
 *
 * @param next the cursor of the next page, or null after the last
 * @param total items in the whole queue, identical comments counting for one; 1,001 says that there
 *     are more than 1,000
 */
public record QueuePage(List<QueueItem> items, String next, long total) {

  public QueuePage {
    items = List.copyOf(items);
  }
}
