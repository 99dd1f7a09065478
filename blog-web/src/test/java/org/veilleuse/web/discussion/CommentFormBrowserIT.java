package org.veilleuse.web.discussion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class CommentFormBrowserIT {

  private static final String POST = "/posts/pourquoi-j-ai-ferme-mes-notifications";
  private static final String FOCUSED = "document.activeElement.id";

  @Test
  void errorsKeepEverythingThatWasTyped(Page page) {
    page.navigate(POST);
    String typed = "Un lien mort,\nc’est <b>un signet</b> & un regret.";
    page.fill("#text", typed);
    page.fill("#email", "pas une adresse");
    page.click("#send");

    assertThat(page.locator("#errors li")).hasCount(2);
    asItIs(page);
    assertThat(page.locator("#text")).hasValue(typed);
    assertThat(page.locator("#email")).hasValue("pas une adresse");
    page.fill("#pseudonym", "Signet");
    page.fill("#email", "");
    page.click("#send");
    assertThat(page.locator(".state-held")).isVisible();
    assertThat(page.locator(".quoted")).containsText("<b>un signet</b> & un regret.");
  }

  @Test
  void theErrorSummaryLeadsToTheFields(Page page) {
    page.navigate(POST);
    page.fill("#email", "pas une adresse");
    page.click("#send");
    for (String field : List.of("pseudonym", "email", "text")) {
      Locator link = page.locator("#errors a[href='#" + field + "']");
      link.focus();
      page.keyboard().press("Enter");
      assertThat(page.evaluate(FOCUSED)).isEqualTo(field);
      assertThat(page.locator("#" + field)).hasAttribute("aria-invalid", "true");
      assertThat(page.locator("#" + field + "-error")).isVisible();
      assertThat(page.locator("#" + field).getAttribute("aria-describedby"))
          .contains(field + "-error");
    }
  }

  @Test
  void theHoneypotIsNeitherSeenNorReached(Page page) {
    page.navigate(POST);
    assertThat(page.locator("#website")).isHidden();
    page.focus("#pseudonym");
    List<Object> reached = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      page.keyboard().press("Tab");
      reached.add(page.evaluate(FOCUSED));
    }
    assertThat(reached).containsExactly("email", "text", "send");
  }

  @Test
  void aFilledHoneypotIsExplainedAndEmptied(Page page) {
    page.navigate(POST);
    page.fill("#pseudonym", "Remplisseur");
    page.fill("#text", "Mon navigateur remplit tout, même ce que je ne vois pas.");
    page.evaluate("document.getElementById('website').value = 'https://example.org'");
    page.click("#send");
    assertThat(page.locator("#errors")).containsText("champ caché");
    assertThat(page.locator("#text"))
        .hasValue("Mon navigateur remplit tout, même ce que je ne vois pas.");
    page.click("#send");
    assertThat(page.locator(".state-held")).isVisible();
  }

  @Test
  void aDoubleClickGivesOneComment(RunningBlog blog, Page page) {
    try (Visitors people = new Visitors(blog, page)) {
      page.navigate(POST);
      String text = "J’ai cliqué deux fois, par habitude des ascenseurs.";
      page.fill("#pseudonym", "Pressé");
      page.fill("#text", text);
      page.locator("#send").dblclick();
      assertThat(page.locator(".state-held")).isVisible();

      Page moderator = people.signedIn("malik");
      Locator found = caseOf(moderator, text);
      assertThat(found).hasCount(1);
      assertThat(found.locator(".case-where")).not().containsText("identique");
    }
  }

  @Test
  void aSmallScreenNeedsNoSidewaysScrolling(RunningBlog blog, Page page) {
    try (Visitors people = new Visitors(blog, page)) {
      Page phone =
          people.with(
              new NewContextOptions()
                  .setLocale("fr-FR")
                  .setViewportSize(390, 800)
                  .setHasTouch(true)
                  .setIsMobile(true)
                  .setDeviceScaleFactor(2));
      phone.navigate(POST);
      phone.tap("#send");
      assertThat(phone.locator("#errors")).isVisible();
      assertFits(phone);
      comment(phone, "Téléphone", "long".repeat(60) + " et court.");
      assertThat(phone.locator(".state-held")).isVisible();
      assertFits(phone);
    }
  }

  @Test
  void anEnglishBrowserIsAnsweredInEnglish(RunningBlog blog, Page page) {
    try (Visitors people = new Visitors(blog, page)) {
      Page english = people.with(new NewContextOptions().setLocale("en-GB"));
      english.navigate(POST);
      assertThat(english.locator("html")).hasAttribute("lang", "en");
      assertThat(english.locator(".post h1")).hasAttribute("lang", "fr");
      assertThat(english.locator("#send")).hasText("Send for review");
      english.click("#send");
      assertThat(english.locator("#errors h2")).hasText("Your comment has not been sent yet");
      assertThat(english.locator("#text-error")).hasText("The comment is empty.");
      comment(english, "Reader", "A dead link is a door that somebody painted shut.");
      assertThat(english.locator("html")).hasAttribute("lang", "en");
    }
  }

  private static void assertFits(Page page) {
    assertThat(
            (Integer)
                page.evaluate(
                    "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
        .isZero();
  }
}
