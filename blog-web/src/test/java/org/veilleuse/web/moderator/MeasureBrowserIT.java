package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.PageCheck;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class MeasureBrowserIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  @Test
  void aLimitIsSetFromTheCardToldInTheFormAndLifted(RunningBlog blog, Page reader) {
    try (Visitors people = new Visitors(blog, reader)) {
      String text = "Je compte revenir souvent parler de compost.";
      reader.navigate(POST);
      comment(reader, "Composteur", text);

      Page malik = people.signedIn("malik");
      Locator card = caseOf(malik, text);
      card.locator(".measures > summary").click();
      card.getByText("Plafonner\u00a0:").click();
      card.locator("[name=per-day]").fill("1");
      String reason = "Laissez aussi de la place aux autres.";
      card.locator(".measure-form [name=reason]").fill(reason);
      card.locator(".measure-form button").click();
      malik.waitForURL("**/moderator/commenter?id=*");
      assertThat(malik.locator(".note.good")).containsText("Un plafond vaut pour Composteur");
      assertThat(malik.locator(".measure-list").first())
          .containsText("Plafond de 1 commentaire en 24 heures, jusqu’à sa levée");
      asItIs(malik);
      malik.getByText("Suspendre\u00a0:").click();
      malik.locator(".measure-form [name=reason]").fill(reason);
      malik.locator(".measure-form button").click();
      assertThat(malik.locator("#errors")).containsText("il faut un dernier jour");
      asItIs(malik);
      malik.navigate("/moderator/measures");
      assertThat(malik.locator(".rows")).containsText("Composteur");
      asItIs(malik);

      reader.navigate(POST);
      reader.fill("#pseudonym", "Composteur");
      reader.fill("#text", "Et les vers de terre, alors ?");
      reader.click("#send");
      assertThat(reader.locator("#errors")).containsText("Votre commentaire n’a pas été accepté");
      assertThat(reader.locator("#errors")).containsText("Au plus 1 commentaire en 24 heures");
      assertThat(reader.locator("#errors")).containsText(reason);
      assertThat(reader.locator("#text")).hasValue("Et les vers de terre, alors ?");

      assertThat(caseOf(malik, text).locator(".measures > summary")).containsText("plafond");
      PageCheck check = new PageCheck(malik, "fr-FR");
      check.open(caseOf(malik, text).locator(".measures a").getAttribute("href"));
      check.everything();
      malik.getByText("Lever le plafond").click();
      assertThat(malik.locator(".note.good")).containsText("La mesure est levée");
      malik.navigate("/moderator/measures?state=ended");
      assertThat(malik.locator(".rows")).containsText("Levée par malik");
      asItIs(malik);

      reader.click("#send");
      reader.waitForURL("**/comments/*");
    }
  }
}
