package org.veilleuse.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.PageCheck.inBothLanguages;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** Every page in both languages, wide and narrow, light and dark, for the eye and the keyboard. */
@ExtendWith(BlogExtension.class)
class PagesBrowserIT {

  private static final Map<String, String> RECEIPTS = new ConcurrentHashMap<>();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/posts/ce-que-la-nuit-fait-aux-phrases",
        "/posts/in-praise-of-the-slow-reply?page=2",
        "/login",
        "/author/posts"
      })
  void aReadersPageIsSound(String address, RunningBlog blog, Page page) {
    check(blog, page, null, address);
  }

  @Test
  void aTagsPageIsSound(RunningBlog blog, Page page) {
    page.navigate("/");
    check(blog, page, null, page.locator(".tags a").first().getAttribute("href"));
  }

  @Test
  void theFormOfAnAnswerIsSound(RunningBlog blog, Page page) {
    page.navigate("/posts/ce-que-la-nuit-fait-aux-phrases");
    String answer = page.locator(".comment-actions a").first().getAttribute("href");
    check(
        blog,
        page,
        null,
        "/posts/ce-que-la-nuit-fait-aux-phrases" + answer.substring(0, answer.indexOf('#')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/nowhere", "/posts/nowhere", "/comments/nowhere"})
  void whatIsNotThereIsSaidOnASoundPage(String address, RunningBlog blog, Page page) {
    check(blog, page, null, address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"held", "published", "rejected"})
  void aReceiptIsSound(String state, RunningBlog blog, Page page) {
    check(blog, page, null, RECEIPTS.computeIfAbsent(state, s -> receipt(s, blog, page)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/author/posts",
        "/author/post",
        "the first post",
        "/author/comments",
        "/administrator/shield"
      })
  void theAuthorsDeskIsSound(String address, RunningBlog blog, Page page) {
    check(blog, page, "odile", address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/moderator/queue",
        "/moderator/queue?opinion=asked",
        "/moderator/guide",
        "/moderator/decided",
        "/moderator/audit",
        "/moderator/appeals",
        "/administrator/accounts",
        "/moderator/measures",
        "the first commenter",
        "/moderator/figures?days=365",
        "/moderator/figures?from=nonsense",
        "/moderator/flagged?rule=fr.insult.none",
        "/moderator/evidence",
        "/moderator/evidence?comment=999999999",
        "the first evidence",
        "the first thread",
        "/moderator/thread?comment=999999999",
        "/moderator/reports",
        "/moderator/notices",
        "the first trail"
      })
  void theModeratorsDeskIsSound(String address, RunningBlog blog, Page page) {
    check(blog, page, "malik", address);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/author/import",
        "/administrator/accounts",
        "/administrator/rules",
        "/administrator/words",
        "/administrator/mail",
        "/moderator/audit"
      })
  void theAdministratorsDeskIsSound(String address, RunningBlog blog, Page page) {
    check(blog, page, "admin", address);
  }

  @Test
  void aFaultThatAScriptDrewIsSeen(Page page) {
    page.navigate("/login");
    page.evaluate("document.querySelector('main').append(document.createElement('img'))");
    assertThatThrownBy(() -> asItIs(page))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("image-alt");
  }

  @Test
  void aRefusedLogInIsSaidOnASoundPage(Page page) {
    page.navigate("/login");
    page.fill("#login", "nobody");
    page.fill("#password", "nothing that opens");
    page.click("#enter");
    page.locator("#errors").waitFor();
    asItIs(page);
  }

  @Test
  void aVerifiedTrailAndAMarkThatIsNoneAreSaidOnASoundPage(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      Page admin = people.signedIn("admin");
      admin.navigate("/moderator/audit");
      admin.click("#check-now");
      admin.locator(".note.good").waitFor();
      asItIs(admin);
      admin.fill("#expect", "no mark");
      admin.click("#check-now");
      admin.locator("#errors").waitFor();
      asItIs(admin);
    }
  }

  @Test
  void theSetUpIsSoundAndOpensTheBlog(RunningBlog shared, Page page) {
    try (RunningBlog blog = RunningBlog.start(Map.of());
        Visitors people = new Visitors(blog, page)) {
      Page owner = people.visitor();
      inBothLanguages(owner, "/setup");
      owner.navigate("/");
      assertThat(owner.url()).endsWith("/setup");
      owner.fill("#code", code(blog));
      owner.fill("#login", "marthe");
      owner.fill("#password", "une phrase assez longue");
      owner.fill("#repeated", "une phrase assez courte");
      owner.click("#open");
      assertThat(owner.locator("#errors").innerText()).contains("diffèrent");
      assertThat(owner.inputValue("#login")).isEqualTo("marthe");
      owner.fill("#password", "une phrase assez longue");
      owner.fill("#repeated", "une phrase assez longue");
      owner.click("#open");
      owner.waitForURL(url -> !url.endsWith("/setup"));
      owner.navigate("/setup");
      assertThat(owner.url()).doesNotEndWith("/setup");
    }
  }

  private static void check(RunningBlog blog, Page first, String login, String address) {
    try (Visitors people = new Visitors(blog, first)) {
      Page page = login == null ? people.visitor() : people.signedIn(login);
      inBothLanguages(page, found(page, address));
    }
  }

  private static String found(Page page, String address) {
    return switch (address) {
      case "the first post" -> linkOn(page, "/author/posts", ".row h2 a");
      case "the first commenter" -> linkOn(page, "/moderator/queue", ".measures a");
      case "the first trail" -> linkOn(page, "/moderator/decided", ".row-actions a");
      case "the first evidence" ->
          linkOn(page, "/moderator/queue", ".case-more a[href*=evidence]") + "&to=Odile";
      case "the first thread" -> linkOn(page, "/moderator/queue", ".case-thread a");
      default -> address;
    };
  }

  private static String linkOn(Page page, String address, String link) {
    page.navigate(address);
    return page.locator(link).first().getAttribute("href");
  }

  private static String receipt(String state, RunningBlog blog, Page page) {
    String text = "Une remarque qui sera " + state + ", et rien d’autre.";
    page.navigate("/posts/pourquoi-j-ai-ferme-mes-notifications");
    String address = comment(page, "Témoin", text);
    if (!state.equals("held")) {
      try (Visitors people = new Visitors(blog, page)) {
        var found = caseOf(people.signedIn("malik"), text);
        if (state.equals("rejected")) {
          found.locator("summary.button").click();
          found.locator("textarea").fill("Un peu court.");
          found.locator(".decide [value=reject]").click();
        } else {
          found.locator(".decide [value=approve]").click();
        }
        found.page().locator(".note.good").waitFor();
      }
    }
    return address;
  }

  private static String code(RunningBlog blog) {
    Matcher found =
        Pattern.compile("code[^\\n]*?([A-Z0-9]{4}(?:-[A-Z0-9]{4})+)", Pattern.CASE_INSENSITIVE)
            .matcher(blog.log());
    assertThat(found.find()).as(blog.log()).isTrue();
    return found.group(1);
  }
}
