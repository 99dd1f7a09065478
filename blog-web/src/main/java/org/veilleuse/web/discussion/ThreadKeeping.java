package org.veilleuse.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.veilleuse.core.post.PostChanged;
import org.veilleuse.core.post.PostPublished;
import org.veilleuse.core.post.PostWithdrawn;
import org.veilleuse.moderation.comment.Comments;

/**
 * Opens and closes threads as posts come and go, inside the transaction that changes the post: both
 * happen or neither.
 */
@ApplicationScoped
class ThreadKeeping {

  private Comments comments;

  ThreadKeeping() {}

  @Inject
  ThreadKeeping(Comments comments) {
    this.comments = comments;
  }

  void onPublished(@Observes PostPublished post) {
    keep(post.id(), post.commentsOpen());
  }

  void onChanged(@Observes PostChanged post) {
    keep(post.id(), post.commentsOpen());
  }

  void onWithdrawn(@Observes PostWithdrawn post) {
    keep(post.id(), false);
  }

  private void keep(long postId, boolean open) {
    if (open) {
      comments.openThread(Threads.of(postId));
    } else {
      comments.closeThread(Threads.of(postId));
    }
  }
}
