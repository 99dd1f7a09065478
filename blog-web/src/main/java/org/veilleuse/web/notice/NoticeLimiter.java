package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.veilleuse.web.security.Buckets;

/** Limits how many links to confirm an address an account has sent, to whomever. */
@ApplicationScoped
public class NoticeLimiter {

  private static final int PER_DAY = 5;

  private final Buckets buckets = new Buckets(PER_DAY, Duration.ofDays(1));

  /** Zero if the account may have a link sent now, else how long it has to wait. */
  public Duration take(String account) {
    return buckets.take(account);
  }
}
