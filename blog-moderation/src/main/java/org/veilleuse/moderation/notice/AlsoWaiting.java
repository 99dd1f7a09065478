package org.veilleuse.moderation.notice;

/**
 * What waits for a moderator besides new comments.
 *
 * @param reported published comments that reports brought back to the queue
 * @param appeals that nobody has decided
 * @param questions of other moderators that this one has not answered
 */
public record AlsoWaiting(long reported, long appeals, long questions) {

  public boolean isNothing() {
    return reported == 0 && appeals == 0 && questions == 0;
  }
}
