package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.Visitors.cases;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** What a page of the queue hears, and what others see of it, while it stays open. */
@ExtendWith(BlogExtension.class)
class LongWatchBrowserIT {

  private static final HasAttributeOptions PATIENTLY = new HasAttributeOptions().setTimeout(15_000);

  private final OwnQueue queue;

  LongWatchBrowserIT(RunningBlog blog) {
    queue = new OwnQueue(blog);
  }

  @AfterEach
  void clear() {
    queue.clear();
  }

  private static void state(Page page, String state) {
    assertThat(page.locator("#live")).hasAttribute("data-state", state, PATIENTLY);
  }

  private static Page at(Visitors people, String login, String address) {
    Page page = people.signedIn(login);
    page.navigate(address);
    state(page, "live");
    return page;
  }

  /** Lets no page listen. */
  private static void deafen(Page page) {
    page.route(
        "**/moderator/events*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
  }

  private static Locator bar(Page page) {
    return page.locator(".live-bar button");
  }

  @Test
  void anOpenStreamThatSaysNothingIsLeftForAsking(RunningBlog blog, Page first) throws IOException {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().flush();
        });
    proxy.start();
    String silent = "http://127.0.0.1:" + proxy.getAddress().getPort() + "/";
    try (Visitors people = new Visitors(blog, first)) {
      String text = "The moon is the only lamp that nobody pays for.";
      queue.comment("Moon", text);
      Page malik = people.signedIn("malik");
      malik.clock().install();
      malik.route(
          "**/moderator/events*", route -> route.resume(new Route.ResumeOptions().setUrl(silent)));
      malik.navigate(queue.address());
      state(malik, "live");
      malik.clock().fastForward(25_000);
      state(malik, "live");
      queue.other("action", "approve", "mark", queue.mark(text));
      malik.clock().fastForward(25_000);
      state(malik, "polls");
      assertThat(cases(malik, text).locator(".live-mark")).containsText("admin l’a publié");
    } finally {
      proxy.stop(0);
    }
  }

  @Test
  void whoeverHearsSomethingNowAndThenGoesOnListening(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      queue.comment("Moon", "The moon is the only lamp that needs no shade.");
      Page malik = people.signedIn("malik");
      malik.clock().install();
      malik.navigate(queue.address());
      state(malik, "live");
      malik.clock().fastForward(30_000);
      queue.comment("Sun", "The sun is the only lamp that needs no night.");
      assertThat(bar(malik)).containsText("1 nouveau commentaire attend");
      malik.clock().fastForward(30_000);
      malik.waitForTimeout(500);
      state(malik, "live");
    }
  }

  @Test
  void aHundredAndThirtyNewCommentsAreCountedOnceAndScreeningThemAnewMakesNoneNew(
      RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      queue.comment("Owl", "An owl reads this post too, from the roof of the library.");
      Page malik = at(people, "malik", queue.address());
      AtomicInteger asked = new AtomicInteger();
      malik.onRequest(
          request -> {
            String body = request.url().endsWith("/moderator/desk") ? request.postData() : null;
            if (body != null && body.contains("action=poll")) {
              asked.incrementAndGet();
            }
          });
      for (int i = 1; i <= 130; i++) {
        queue.comment("Owl " + i, "Night number " + i + " was quiet, and the owl kept reading.");
      }
      ContainsTextOptions slowly = new ContainsTextOptions().setTimeout(20_000);
      assertThat(bar(malik)).containsText("130 nouveaux commentaires", slowly);
      malik.waitForTimeout(2_000);
      int before = asked.get();
      malik.waitForTimeout(3_000);
      // Somebody may begin to read a card at that moment.
      assertThat(asked.get()).as("nothing is left to ask").isLessThanOrEqualTo(before + 1);
      assertThat(bar(malik)).containsText("130 nouveaux commentaires");

      malik.reload();
      state(malik, "live");
      assertThat(malik.locator(".case")).hasCount(20);
      // What came just before the page is told once more, and looked at.
      malik.waitForTimeout(2_000);
      String offered = malik.locator(".live-bar").textContent();
      Client admin = Client.signedIn(blog, "admin");
      Answer words = admin.get("/administrator/words");
      admin.submit(words, "anew", "rescreen", Map.of());
      malik.waitForTimeout(3_000);
      assertThat(malik.locator(".live-bar").textContent()).isEqualTo(offered);
      assertThat(malik.locator(".case")).hasCount(20);
    }
  }

  @Test
  void whatIsReadWithoutFocusIsClaimedWhileItIsInSight(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String[] texts = new String[5];
      for (int i = 0; i < texts.length; i++) {
        texts[i] = "Evening number " + i + " had one lamp and four windows.";
        queue.comment("Counter " + i, texts[i]);
      }
      Page malik = at(people, "malik", queue.address());
      Page admin = at(people, "admin", queue.address());
      // Whoever writes elsewhere on the page reads no card.
      admin.locator("#bulk-reason").focus();
      scrollTo(malik, texts[1]);
      assertThat(cases(admin, texts[1]).locator(".claimed")).containsText("malik");
      scrollTo(malik, texts[4]);
      assertThat(cases(admin, texts[4]).locator(".claimed")).containsText("malik");
      assertThat(cases(admin, texts[1]).locator(".claimed")).isHidden();

      cases(malik, texts[2]).focus();
      assertThat(cases(admin, texts[2]).locator(".claimed")).containsText("malik");
      assertThat(cases(admin, texts[4]).locator(".claimed")).isHidden();
    }
  }

  private static void scrollTo(Page page, String text) {
    cases(page, text).evaluate("card => card.scrollIntoView({ block: 'center' })");
  }

  @Test
  void aScreenReaderIsToldWhoReadsTheCardThatHasTheFocus(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "One lamp, two readers, and a single draught.";
      queue.comment("Draught", text);
      Page admin = people.signedIn("admin");
      deafen(admin);
      admin.route(
          "**/moderator/desk",
          route -> {
            if (route.request().postData().contains("action=poll")) {
              route.abort();
            } else {
              route.resume();
            }
          });
      admin.navigate(queue.address());
      state(admin, "polls");
      admin.locator("#bulk-reason").focus();
      Page malik = at(people, "malik", queue.address());
      cases(malik, text).focus();
      String[] whoReads = {"action", "free", "mark", "0.0", "shown", queue.mark(text)};
      malik.waitForCondition(() -> queue.other(whoReads).text().contains("malik"));
      Locator card = cases(admin, text);
      assertThat(card.locator(".claimed")).isHidden();
      card.focus();
      assertThat(card.locator(".claimed")).containsText("malik");
      assertThat(admin.locator("#live-said")).containsText("malik est en train de lire");
      assertThat(card)
          .hasAccessibleDescription(
              card.locator(".severity").textContent().strip()
                  + " malik est en train de lire ce commentaire.");
    }
  }

  @Test
  void aPageOfSecondOpinionsIsOfferedWhatIsAsked(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String one = "Is the night a place, or only the other side of a curtain?";
      String other = "Is the morning a place, or only this side of a curtain?";
      queue.comment("Curtain", one);
      queue.comment("Blind", other);
      Client admin = Client.signedIn(blog, "admin");
      Page malik = at(people, "malik", "/moderator/queue?opinion=asked");
      Page asking = people.signedIn("malik");
      asking.clock().install();
      deafen(asking);
      asking.navigate("/moderator/queue?opinion=asked");
      state(asking, "polls");
      ask(admin, queue.mark(one));
      assertThat(bar(malik)).containsText("1 nouveau commentaire attend");
      asking.clock().fastForward(16_000);
      assertThat(bar(asking)).containsText("1 nouveau commentaire attend");
      bar(malik).click();
      assertThat(cases(malik, one)).isFocused();
      assertThat(bar(malik)).hasCount(0);

      ask(admin, queue.mark(other));
      assertThat(bar(malik)).containsText("1 nouveau commentaire attend");
      admin.post("/moderator/opinion", fields("withdraw", queue.mark(other)));
      assertThat(bar(malik)).hasCount(0);
      admin.post("/moderator/opinion", fields("withdraw", queue.mark(one)));
    }
  }

  private static void ask(Client moderator, String mark) {
    Answer asked = moderator.post("/moderator/opinion", fields("ask", mark));
    assertThat(asked.location()).contains("said=asked");
  }

  private static Map<String, String> fields(String action, String mark) {
    return Map.of("action", action, "mark", mark, "words", "");
  }
}
