package org.veilleuse.web.discussion;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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

  private final Cache<String, Boolean> admitted =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(Duration.ofMinutes(10)).build();

  protected CommentLimiter() {}

  @Inject
  CommentLimiter(SiteKey key, Clock clock, Settings settings) {
    this.key = key;
    this.clock = clock;
    this.buckets = new Buckets(settings.commentsPerHour(), Duration.ofHours(1));
  }

  /**
   * Zero if the address may send a comment now, else how long it has to wait. The same content sent
   * again within ten minutes gets its first receipt again, so it is not counted as another.
   *
   * @param content all that makes the comment, in a fixed order
   */
  public Duration take(String address, String... content) {
    String sender = hashed(address);
    String same = key.mac("limit content " + sender, content);
    Duration[] wait = {Duration.ZERO};
    Boolean known =
        admitted.get(
            same,
            k -> {
              wait[0] = buckets.take(sender);
              return wait[0].isZero() ? true : null;
            });
    return known == null ? wait[0] : Duration.ZERO;
  }

  private String hashed(String address) {
    String day = LocalDate.ofInstant(clock.instant(), clock.getZone()).toString();
    return key.mac("limit", day, address);
  }
}
