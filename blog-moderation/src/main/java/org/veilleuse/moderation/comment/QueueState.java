package org.veilleuse.moderation.comment;

import java.util.Map;
import java.util.Set;

/**
 * What became of a page of the queue since it was made.
 *
 * @param total as {@link QueuePage#total}
 * @param fresh which of the comments that were asked about, or came since, stand in the queue now
 * @param decided what was decided, by whom, on those that no longer wait
 */
public record QueueState(long total, Set<Long> fresh, Map<Long, AlreadyDecided> decided) {

  public QueueState {
    fresh = Set.copyOf(fresh);
    decided = Map.copyOf(decided);
  }
}
