package org.veilleuse.web.discussion;

import org.veilleuse.moderation.comment.ThreadId;

/** The names under which moderation knows posts: post 7 has the thread {@code post-7}. */
public final class Threads {

  private static final String PREFIX = "post-";

  private Threads() {}

  /** The thread of a post. */
  public static ThreadId of(long postId) {
    return new ThreadId(PREFIX + postId);
  }

  /** The post of a thread. */
  public static long postId(ThreadId thread) {
    return Long.parseLong(thread.value().substring(PREFIX.length()));
  }
}
