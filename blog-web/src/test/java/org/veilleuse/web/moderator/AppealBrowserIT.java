package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.PageCheck.inBothLanguages;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/**
 * A decision, an appeal against it, and whoever decides on that, each at a browser of their own.
 */
@ExtendWith(BlogExtension.class)
class AppealBrowserIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  @Test
  void anAppealLeadsFromRejectToPublishByAnotherModerator(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Les semis de mars aiment la pluie fine et les phrases courtes.";
      String why = "Je rapporte ses mots.\nJe dis justement le contraire.";
      Page reader = people.reader();
      reader.navigate(POST);
      String receipt = comment(reader, "Voisine du mur", text);
      Page malik = people.signedIn("malik");
      reject(malik, text, "Ce mot blesse.");

      reader.navigate(receipt);
      assertThat(reader.locator(".note.bad")).containsText("Ce mot blesse.");
      assertThat(reader.locator(".note.bad")).containsText("Ni insulte, ni menace");
      assertThat(reader.locator(".note.bad")).containsText("Une personne de la modération a lu");
      assertThat(reader.locator("body")).not().containsText("malik");
      reader.fill("#appeal-text", why);
      reader.click("#appeal-send");
      assertThat(reader.locator("#appeal .note")).containsText("Il attend une personne");
      assertThat(reader.locator("#appeal .quoted")).containsText("justement le contraire");
      assertThat(reader.locator("#appeal-form")).hasCount(0);

      malik.navigate("/moderator/appeals");
      Locator own = appealOf(malik, text);
      assertThat(own.locator(".appeal-own")).containsText("une autre personne");
      assertThat(own.locator("form")).hasCount(0);
      Page admin = people.signedIn("admin");
      Page adminToo = people.signedIn("admin");
      adminToo.navigate("/moderator/appeals");
      admin.navigate("/moderator/appeals");
      Locator waiting = appealOf(admin, text);
      assertThat(waiting).containsText("Ce mot blesse.");
      assertThat(waiting).containsText("Refusé par malik");
      assertThat(waiting).containsText("Je rapporte ses mots.");
      assertThat(waiting).containsText("Ni insulte, ni menace");
      waiting.locator(".decide [value=uphold]").click();
      assertThat(admin.locator(".note.good")).containsText("Voisine du mur");

      appealOf(adminToo, text).locator(".decide [value=uphold]").click();
      assertThat(adminToo.locator(".note.bad")).containsText("admin a donné raison");
      reader.navigate(receipt);
      assertThat(reader.locator(".state-published")).isVisible();
      assertThat(reader.locator("#appeal .note")).containsText("par une autre personne");
      assertThat(reader.locator("body")).not().containsText("admin");
      reader.navigate(POST);
      assertThat(reader.locator("body")).containsText("aiment la pluie fine");
      malik.reload();
      Locator told =
          malik.locator(".row").filter(new Locator.FilterOptions().setHasText("pluie fine"));
      assertThat(told).containsText("Recours accepté par admin");
      told.locator(".row-actions a").click();
      assertThat(malik.locator(".trail strong"))
          .hasText(
              new String[] {
                "Reçu", "Passé au repérage", "Refusé", "Recours reçu", "Recours accepté, publié"
              });
    }
  }

  @Test
  void aKeptDecisionIsExplainedAndNothingTypedIsLostOnTheWay(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Mes tulipes poussent plus vite que ces phrases.";
      Page reader = people.reader();
      reader.navigate(POST);
      String receipt = comment(reader, "Tulipier", text);
      Page admin = people.signedIn("admin");
      caseOf(admin, text).locator(".decide [value=spam]").click();
      assertThat(admin.locator(".note.good")).containsText("Tulipier");
      reader.navigate(receipt);
      String tooLong = "Une tulipe de plus. ".repeat(101).strip();
      reader.fill("#appeal-text", tooLong);
      reader.click("#appeal-send");
      assertThat(reader.locator("#errors")).containsText("trop long");
      assertThat(reader.locator("#appeal-text")).hasValue(tooLong);
      reader.fill("#appeal-text", "C’était une plaisanterie.");
      reader.click("#appeal-send");
      assertThat(reader.locator("#appeal .note")).containsText("Il attend");

      Page malik = people.signedIn("malik");
      int before = counted(malik);
      assertThat(before).isPositive();
      malik.navigate("/moderator/appeals");
      Locator waiting = appealOf(malik, text);
      waiting.locator("summary.button").click();
      waiting.locator(".decide [value=keep]").click();
      assertThat(malik.locator(".note.bad")).containsText("Tulipier");
      assertThat(waiting.locator("textarea")).isVisible();
      asItIs(malik);
      String tooMuch = "Une réclame. ".repeat(77).strip() + "!";
      assertThat(tooMuch.length()).isEqualTo(1001);
      waiting.locator("textarea").fill(tooMuch);
      waiting.locator(".decide [value=keep]").click();
      assertThat(malik.locator(".note.bad")).containsText("trop longue");
      assertThat(waiting.locator("textarea")).hasValue(tooMuch);
      checked(people, "malik", "/moderator/appeals");
      checked(people, null, receipt);
      waiting.locator("textarea").fill("Une plaisanterie qui vend reste une réclame.");
      waiting.locator(".decide [value=keep]").click();
      assertThat(malik.locator(".note.good")).containsText("est maintenue");
      asItIs(malik);
      assertThat(counted(malik)).isEqualTo(before - 1);

      reader.navigate(receipt);
      assertThat(reader.locator("#appeal")).containsText("reste une réclame");
      assertThat(reader.locator("#appeal .note")).containsText("par une autre personne");
      assertThat(reader.locator("#appeal-form")).hasCount(0);
      assertThat(reader.locator(".state-rejected")).isVisible();
    }
  }

  @Test
  void theFormOfAnAppealAndOfARuleAreSound(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Le mur d’en face est plus beau, et il se tait.";
      Page reader = people.reader();
      reader.navigate(POST);
      String receipt = comment(reader, "Muraille", text);
      reject(people.signedIn("malik"), text, "Hors sujet.");
      Page admin = people.signedIn("admin");
      admin.navigate("/administrator/rules");
      String rule = admin.locator(".row-actions a").first().getAttribute("href");
      // Without its fragment, which moves the start of the keyboard's way.
      rule = rule.substring(0, rule.indexOf('#'));
      checked(people, null, receipt);
      checked(people, "admin", rule);
    }
  }

  private static void checked(Visitors people, String login, String address) {
    inBothLanguages(login == null ? people.visitor() : people.signedIn(login), address);
  }

  private static void reject(Page moderator, String text, String reason) {
    Locator found = caseOf(moderator, text);
    found.locator("summary.button").click();
    found.locator("textarea").fill(reason);
    found.locator("select").selectOption(new SelectOption().setIndex(3));
    found.locator(".decide [value=reject]").click();
    assertThat(moderator.locator(".note.good")).isVisible();
  }

  /** How many appeals the navigation says are waiting. */
  private static int counted(Page moderator) {
    Locator count = moderator.locator(".desk-nav a[href='/moderator/appeals'] .count");
    return count.count() == 0 ? 0 : Integer.parseInt(count.innerText());
  }

  private static Locator appealOf(Page moderator, String text) {
    return moderator.locator(".case").filter(new Locator.FilterOptions().setHasText(text));
  }
}
