package org.veilleuse.moderation.context;

import java.util.List;
import org.veilleuse.moderation.comment.ThreadId;

/**
 * A comment and what stands before and after it.
 *
 * @param comments oldest first, the comment itself among them whatever became of it
 * @param earlier whether there is more before the first
 * @param later whether there is more after the last
 */
public record ThreadAround(
    ThreadId thread, List<ThreadComment> comments, boolean earlier, boolean later) {

  public ThreadAround {
    comments = List.copyOf(comments);
  }
}
