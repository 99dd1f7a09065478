package org.veilleuse.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.veilleuse.web.security.Buckets;

/** Limits how often one receipt changes boundaries: each change makes pages anew, and is kept. */
@ApplicationScoped
public class BoundaryLimiter {

  static final int PER_HOUR = 60;

  private final Buckets buckets = new Buckets(PER_HOUR, Duration.ofHours(1));

  /** Zero if the comment's author may change something now, else how long to wait. */
  public Duration take(long commentId) {
    return buckets.take(Long.toString(commentId));
  }
}
