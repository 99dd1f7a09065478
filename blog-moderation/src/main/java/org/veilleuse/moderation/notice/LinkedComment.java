package org.veilleuse.moderation.notice;

import java.time.Instant;
import org.veilleuse.moderation.comment.AlreadyDecided;
import org.veilleuse.moderation.comment.QueueItem;

/**
 * What a link to decide a comment leads to.
 *
 * @param account whose link it is; null if it is none
 * @param item the comment, while it can be decided; else null
 * @param decided who decided what, if that is known; else null
 * @param expiresAt null if it is no link
 */
public record LinkedComment(
    State state, String account, QueueItem item, AlreadyDecided decided, Instant expiresAt) {

  /** How the link stands. */
  public enum State {
    OPEN,
    /** It has just decided. */
    DONE,
    /** It decided before. */
    USED,
    EXPIRED,
    /** Whoever it was sent to may not moderate any more. */
    FORBIDDEN,
    /** Somebody was faster. */
    DECIDED,
    /** The comment waits again after a decision that was taken back. */
    CHANGED,
    /** Whoever it was sent to asked a colleague about the comment, and waits for an answer. */
    AWAITED,
    UNKNOWN
  }
}
