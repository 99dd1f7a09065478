package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.PageCheck.inBothLanguages;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** Readers report, a moderator decides, and the readers see what came of it. */
@ExtendWith(BlogExtension.class)
class ReportsBrowserIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  @Test
  void fromTheReportOverTheKeyboardOfTheQueueToTheOutcome(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      Page malik = people.signedIn("malik");
      String text = "Rien que du carton dans cette vitrine.";
      String form = published(people, malik, "Vitrier", text);
      Page reader = people.reader();
      reader.navigate(POST);
      reader.locator(".report-link a[href='" + form + "']").click();
      reader.fill("#text", "Il s’en prend à elle, pas au billet.");
      reader.click("#send");
      assertThat(reader.locator("#errors")).containsText("Choisissez");
      reader.check("#reason-INSULT_OR_THREAT");
      reader.click("#send");
      reader.waitForURL("**/reports/*");
      String receipt = reader.url();
      assertThat(reader.locator("h1")).containsText("Merci");
      checked(people, null, form);
      checked(people, null, receipt);
      checked(people, "malik", "/moderator/reports");
      send(blog, form, "SEXUAL");
      send(blog, form, "INSULT_OR_THREAT");

      Locator waiting = caseOf(malik, text);
      assertThat(waiting.locator(".reported")).containsText("3 signalements reçus");
      assertThat(waiting.locator(".state-published")).isVisible();
      waiting.locator(".reported summary").click();
      assertThat(waiting.locator(".reported-words")).containsText("pas au billet");
      checked(people, "malik", "/moderator/queue");
      waiting.focus();
      malik.keyboard().press("2");
      assertThat(waiting.locator(".second .hint")).containsText("Le commentaire reste en ligne");
      malik.keyboard().type("On le laisse en ligne ?");
      malik.keyboard().press("Enter");
      assertThat(malik.locator("#notices .note.good"))
          .containsText("La question est posée aux autres. Le commentaire reste comme il est.");
      assertThat(waiting.locator(".opinion q")).hasText("On le laisse en ligne ?");
      asItIs(waiting);
      waiting.locator(".opinion button[value=withdraw]").click();
      assertThat(malik.locator("#notices .note.good")).containsText("retirée");
      waiting.focus();
      malik.keyboard().press("a");
      assertThat(malik.locator("#notices .note.good")).containsText("Vitrier");
      reader.navigate(receipt);
      assertThat(reader.locator(".note.good")).containsText("l’a laissé en ligne");

      malik.keyboard().press("z");
      assertThat(malik.locator("#notices")).containsText("attend de nouveau");
      reader.navigate(POST);
      assertThat(reader.locator("body")).containsText("du carton");
      Locator again = caseOf(malik, text);
      again.locator("summary.button").click();
      again.locator("textarea").fill("On parle du billet, pas de qui l’écrit.");
      again.locator(".decide [value=reject]").click();
      assertThat(malik.locator(".note.good")).containsText("Vitrier");
      reader.navigate(POST);
      assertThat(reader.locator("body")).not().containsText("du carton");
      reader.navigate(receipt);
      assertThat(reader.locator("h1")).containsText("a été retiré");
      assertThat(reader.locator("body")).not().containsText("du carton");
      checked(people, null, receipt);
    }
  }

  @Test
  void manyAgainstOnePersonAreNamedAPileOnAndDecidedOneByOne(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      Page malik = people.signedIn("malik");
      // One browser, so that both comments are one person's.
      Page target = people.with(new NewContextOptions().setLocale("fr-FR"));
      String one = "Je préfère les jardins où l’on peut s’asseoir.";
      String two = "Et les vitrines où l’on voit la rue.";
      String formOne = published(target, malik, "Assise", one);
      String formTwo = published(target, malik, "Assise encore", two);
      for (int i = 0; i < 2; i++) {
        send(blog, formOne, "OTHER");
        send(blog, formTwo, "SPAM");
      }

      malik.navigate("/moderator/reports?view=people");
      Locator row = malik.locator(".row").filter(new Locator.FilterOptions().setHasText("Assise"));
      assertThat(row).containsText("4 signalements contre cette personne");
      assertThat(row).containsText("sur 2 commentaires");
      assertThat(row.locator(".chip")).hasText("Meute");
      checked(people, "malik", "/moderator/reports?view=people");
      row.locator(".row-actions a").click();
      Locator cases = malik.locator(".case");
      assertThat(cases).hasCount(2);
      assertThat(cases.first().locator(".against")).containsText("jugez le commentaire");
      checked(people, "malik", malik.url().substring(malik.url().indexOf("/moderator")));

      cases.first().locator(".decide [value=bring]").click();
      assertThat(malik.locator(".note.good")).containsText("toujours en ligne");
      asItIs(malik);
      assertThat(malik.locator(".case").first().locator(".decide [value=bring]")).hasCount(0);
      malik.locator(".note.good a").click();
      Locator brought = malik.locator(".case").filter(new Locator.FilterOptions().setHasText(two));
      brought.locator(".decide [value=approve]").click();
      assertThat(malik.locator(".note.good")).containsText("Assise");

      malik.navigate("/moderator/reports");
      Locator last = malik.locator(".case").filter(new Locator.FilterOptions().setHasText(one));
      last.locator(".decide [value=keep]").click();
      assertThat(malik.locator(".note.good")).containsText("reste en ligne");
      assertThat(malik.locator(".case").filter(new Locator.FilterOptions().setHasText(one)))
          .hasCount(0);
      target.navigate(POST);
      assertThat(target.locator("body")).containsText(one);
      assertThat(target.locator("body")).containsText(two);
    }
  }

  private static String published(Visitors people, Page moderator, String name, String text) {
    return published(
        people.with(new NewContextOptions().setLocale("fr-FR")), moderator, name, text);
  }

  /** Publishes a comment and gives the address of the form that reports it. */
  private static String published(Page writer, Page moderator, String name, String text) {
    writer.navigate(POST);
    comment(writer, name, text);
    caseOf(moderator, text).locator(".decide [value=approve]").click();
    assertThat(moderator.locator(".note.good")).containsText(name);
    writer.navigate(POST);
    return writer
        .locator(".comment")
        .filter(new Locator.FilterOptions().setHasText(text))
        .locator(".report-link a")
        .getAttribute("href");
  }

  /** A reader at another address reports. */
  private static void send(RunningBlog blog, String form, String reason) {
    Client reader = new Client(blog);
    assertThat(
            reader
                .submit(reader.get(form), "report-form", "send", Map.of("reason", reason))
                .status())
        .isEqualTo(302);
  }

  private static void checked(Visitors people, String login, String address) {
    inBothLanguages(login == null ? people.visitor() : people.signedIn(login), address);
  }
}
