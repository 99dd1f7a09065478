package org.veilleuse.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.MailedBlog.links;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.PageCheck.inBothLanguages;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.MailedBlog;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** The pages that the links of letters lead to, in a browser that sends no referrer from them. */
@ExtendWith(BlogExtension.class)
class NoticesBrowserIT {

  private static final String ADDRESS = "malik.at.home@example.org";

  @Test
  void everyPageBehindALinkIsSoundAndItsButtonsWork(RunningBlog shared, Page first) {
    MailedBlog mailed = MailedBlog.get();
    Client malik = Client.signedIn(mailed.blog(), "malik");
    malik.submit(
        malik.get("/moderator/notices"),
        "notices",
        "save",
        Map.of("address", ADDRESS, "rhythm", "AFTER_1", "hour", "7", "language", "en"));
    String confirm = links(mailed.letter(ADDRESS, "Confirm"), "/notices/confirm/").get(0);
    try (Visitors people = new Visitors(mailed.blog(), first)) {
      sound(people, confirm);
      Page page = people.with(new NewContextOptions().setLocale("en-GB"));
      page.navigate(confirm);
      page.click("#confirm button");
      assertThat(page.locator("h1").innerText()).isEqualTo("The address is confirmed");

      var digest = mailed.letter(ADDRESS, "waiting");
      List<String> decide = links(digest, "/notices/decide/");
      sound(people, decide.get(0));
      page.navigate(decide.get(0));
      if (page.locator(".veil summary").count() > 0) {
        page.click(".veil summary");
      }
      assertThat(page.locator(".case-text").isVisible()).isTrue();
      page.fill("#reason", "");
      page.click("#reject button");
      assertThat(page.locator("#errors").innerText()).isNotBlank();
      asItIs(page);
      page.fill("#reason", "Not here.");
      page.click("#reject button");
      assertThat(page.locator(".note").innerText()).contains("malik rejected this comment");
      sound(people, decide.get(0));

      String off = links(digest, "/notices/off/").get(0);
      sound(people, off);
      page.navigate(off);
      page.click("#off button");
      assertThat(page.locator("h1").innerText()).isEqualTo("That is over");
      sound(people, off + "?ended=1");
    }
  }

  private static void sound(Visitors people, String path) {
    inBothLanguages(people.visitor(), path);
  }
}
