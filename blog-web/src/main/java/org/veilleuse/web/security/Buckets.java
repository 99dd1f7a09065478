package org.veilleuse.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * Token buckets by key, for example five log-ins per five minutes and address. Forgotten a day
 * after their last use; at most 100,000 at once, so that a flood of keys does not fill the memory.
 */
public final class Buckets {

  private final Cache<String, Bucket> buckets =
      Caffeine.newBuilder().maximumSize(100_000).expireAfterAccess(Duration.ofDays(1)).build();

  private final Bandwidth limit;

  /**
   * @param capacity how much at once, and per period
   */
  public Buckets(long capacity, Duration period) {
    limit = Bandwidth.builder().capacity(capacity).refillGreedy(capacity, period).build();
  }

  /** Takes one token from the key's bucket; zero if there was one, else how long to wait. */
  public Duration take(String key) {
    return Duration.ofNanos(bucket(key).tryConsumeAndReturnRemaining(1).getNanosToWaitForRefill());
  }

  /** Puts a token back that was taken for nothing. */
  public void giveBack(String key) {
    bucket(key).addTokens(1);
  }

  private Bucket bucket(String key) {
    return buckets.get(key, k -> Bucket.builder().addLimit(limit).build());
  }
}
