package org.veilleuse.moderation.notice;

import org.veilleuse.moderation.comment.QueueItem;

/**
 * A comment in a digest.
 *
 * @param token of the link to decide it
 */
public record DigestItem(QueueItem item, String token) {

  /** Hides the token. */
  @Override
  public String toString() {
    return "DigestItem[" + item.id() + "]";
  }
}
