package org.veilleuse.web.reader;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.veilleuse.web.testing.FakeRequest;
import org.veilleuse.web.testing.FakeResponse;

class PageCacheTest {

  private final PageCache cache = new PageCache();
  private final CachedPage page = CachedPage.of("page".getBytes(UTF_8), "text/html");

  @Test
  void aPageIsKept() {
    cache.put("fr/", page, cache.generation());
    assertThat(cache.get("fr/")).contains(page);
    assertThat(cache.get("en/")).isEmpty();
  }

  @Test
  void aDropForgetsEveryPage() {
    cache.put("fr/", page, cache.generation());
    cache.put("en/", page, cache.generation());
    cache.drop();
    assertThat(cache.get("fr/")).isEmpty();
    assertThat(cache.get("en/")).isEmpty();
  }

  @Test
  void aPageBegunBeforeADropIsNotKept() {
    long before = cache.generation();
    cache.drop();
    cache.put("fr/", page, before);
    assertThat(cache.get("fr/")).isEmpty();
    cache.put("fr/", page, cache.generation());
    assertThat(cache.get("fr/")).contains(page);
  }

  @Test
  void aPageThatIsBeingMadeDuringADropIsSentButNotKept() throws IOException {
    FakeResponse first = new FakeResponse();
    cache.send(
        "feed",
        "text/plain",
        () -> {
          cache.drop();
          return "old".getBytes(UTF_8);
        },
        FakeRequest.get().made(),
        first.made());
    assertThat(first.body()).asString(UTF_8).isEqualTo("old");

    FakeResponse second = new FakeResponse();
    cache.send("feed", "text/plain", () -> "new".getBytes(UTF_8), request(), second.made());
    assertThat(second.body()).asString(UTF_8).isEqualTo("new");
  }

  @Test
  void aKnownPageIsNotMadeAgain() throws IOException {
    cache.send(
        "feed", "text/plain", () -> "one".getBytes(UTF_8), request(), new FakeResponse().made());
    FakeResponse again = new FakeResponse();
    cache.send(
        "feed",
        "text/plain",
        () -> {
          throw new AssertionError("made again");
        },
        request(),
        again.made());
    assertThat(again.body()).asString(UTF_8).isEqualTo("one");
  }

  @Test
  void itHoldsNoMoreThanThirtyTwoMebibytesHoweverManyPagesAreAskedFor() {
    byte[] big = new byte[256 * 1024];
    new Random(1).nextBytes(big);
    CachedPage one = CachedPage.of(big, "text/html");
    int asked = 400;
    for (int i = 0; i < asked; i++) {
      cache.put("fr/?" + i, one, cache.generation());
    }
    long held = 0;
    // Caffeine evicts in the background; looking at pages makes it catch up.
    for (int round = 0; round < 1000; round++) {
      held = 0;
      for (int i = 0; i < asked; i++) {
        held += cache.get("fr/?" + i).map(CachedPage::weight).orElse(0);
      }
      if (held <= 32L * 1024 * 1024) {
        break;
      }
      Thread.onSpinWait();
    }
    assertThat(held).isPositive().isLessThanOrEqualTo(32L * 1024 * 1024);
  }

  private static jakarta.servlet.http.HttpServletRequest request() {
    return FakeRequest.get().made();
  }
}
