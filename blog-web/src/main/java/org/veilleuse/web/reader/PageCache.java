package org.veilleuse.web.reader;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Readers' pages in memory, at most 32 MiB of them, each for an hour at most: the form token in a
 * page must stay valid long after it was made.
 *
 * <p>Any change drops them all. A page that began to be made before a drop is not kept: it may show
 * what was there before the change.
 */
@ApplicationScoped
public class PageCache {

  private final AtomicLong generation = new AtomicLong();

  private final Cache<String, CachedPage> pages =
      Caffeine.newBuilder()
          .maximumWeight(32L * 1024 * 1024)
          .weigher((String key, CachedPage page) -> key.length() + page.weight())
          .expireAfterWrite(Duration.ofHours(1))
          .build();

  /** The number of drops so far, to be asked for before a page begins to be made. */
  long generation() {
    return generation.get();
  }

  Optional<CachedPage> get(String key) {
    return Optional.ofNullable(pages.getIfPresent(key));
  }

  /** Keeps a page unless something was dropped since the generation given. */
  synchronized void put(String key, CachedPage page, long since) {
    if (generation.get() == since) {
      pages.put(key, page);
    }
  }

  /**
   * Sends what is known under the key, or makes, keeps and sends it.
   *
   * @param type the content type
   */
  public void send(
      String key,
      String type,
      Supplier<byte[]> body,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    long since = generation();
    Optional<CachedPage> known = get(key);
    CachedPage page = known.isPresent() ? known.get() : CachedPage.of(body.get(), type);
    if (known.isEmpty()) {
      put(key, page, since);
    }
    page.send(request, response);
  }

  /** Forgets every page. */
  public synchronized void drop() {
    generation.incrementAndGet();
    pages.invalidateAll();
  }
}
