package org.veilleuse.web.discussion;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.veilleuse.core.post.PostPublished;

/** An observer that fails when it is told to, after all others. */
@ApplicationScoped
class RefusingInside {

  static volatile boolean refusing;

  void onPublished(@Observes @Priority(Integer.MAX_VALUE) PostPublished post) {
    if (refusing) {
      throw new IllegalStateException("refused, as the test wants it");
    }
  }
}
