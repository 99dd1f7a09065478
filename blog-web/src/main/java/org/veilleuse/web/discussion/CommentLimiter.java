package org.veilleuse.web.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.web.security.Buckets;
import org.veilleuse.web.setup.Settings;

/**
 * Limits how many comments one address sends. Addresses are kept only as a hash keyed by the day,
 * so that from one day to the next nobody, not even the site, can tell that they are the same.
 */
@ApplicationScoped
public class CommentLimiter {

  private SiteKey key;
  private Clock clock;
  private Buckets buckets;

  protected CommentLimiter() {}

  @Inject
  CommentLimiter(SiteKey key, Clock clock, Settings settings) {
    this.key = key;
    this.clock = clock;
    this.buckets = new Buckets(settings.commentsPerHour(), Duration.ofHours(1));
  }

  /** Zero if the address may send a comment now, else how long it has to wait. */
  public Duration take(String address) {
    return buckets.take(hashed(address));
  }

  private String hashed(String address) {
    String day = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    return key.mac("limit", day, address);
  }
}
