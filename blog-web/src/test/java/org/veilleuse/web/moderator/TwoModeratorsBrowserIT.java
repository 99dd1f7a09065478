package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.cases;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class TwoModeratorsBrowserIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  @Test
  void theSecondToDecideIsToldWhoDecidedWhatAndChangesNothing(RunningBlog blog, Page reader) {
    try (Visitors people = new Visitors(blog, reader)) {
      String text = "Deux paires d’yeux valent mieux qu’une, surtout pour les semis.";
      reader.navigate(POST);
      String receipt = comment(reader, "Jardinière", text);
      Page first = people.signedIn("malik");
      // Without a script, for with one the page would hear of it in time.
      Page second =
          people.with(new NewContextOptions().setLocale("fr-FR").setJavaScriptEnabled(false));
      people.signIn(second, "admin");
      Locator seenByFirst = caseOf(first, text);
      Locator seenBySecond = caseOf(second, text);
      String trail = seenBySecond.locator(".wait a").getAttribute("href");

      seenByFirst.locator(".decide [value=approve]").click();
      assertThat(first.locator(".note.good")).containsText("Jardinière");
      seenBySecond.locator("summary.button").click();
      seenBySecond.locator("textarea").fill("Hors sujet, il me semble.");
      seenBySecond.locator(".decide [value=reject]").click();

      assertThat(second.locator(".note.bad")).containsText("malik a publié");
      assertThat(second.locator(".note.bad")).containsText("Jardinière");
      reader.navigate(receipt);
      assertThat(reader.locator(".state-published")).isVisible();
      second.navigate(trail);
      assertThat(second.locator(".trail strong"))
          .hasText(new String[] {"Reçu", "Passé au repérage", "Publié"});
    }
  }

  @Test
  void identicalCommentsAreFoldedAndRejectedTogether(RunningBlog blog, Page reader) {
    try (Visitors people = new Visitors(blog, reader)) {
      String text = "Mes rosiers grimpent plus haut que vos phrases, achetez mes rosiers.";
      reader.navigate(POST);
      String one = comment(reader, "Rosiériste", text);
      reader.navigate(POST);
      String other = comment(reader, "Rosiériste bis", text);
      assertThat(one).isNotEqualTo(other);

      Page moderator = people.signedIn("malik");
      Locator folded = caseOf(moderator, text);
      assertThat(folded).hasCount(1);
      assertThat(folded.locator(".case-where")).containsText("un autre commentaire identique");
      folded.locator("summary.button").click();
      folded.locator("textarea").fill("Cette page n’est pas une vitrine.");
      folded.locator(".decide [value=reject]").click();
      assertThat(moderator.locator(".note.good")).containsText("et un autre identique");
      assertThat(cases(moderator, text)).hasCount(0);

      for (String receipt : new String[] {one, other}) {
        reader.navigate(receipt);
        assertThat(reader.locator(".note.bad")).containsText("Cette page n’est pas une vitrine.");
      }
    }
  }

  @Test
  void aRejectionWithoutAReasonIsAskedAgain(RunningBlog blog, Page reader) {
    try (Visitors people = new Visitors(blog, reader)) {
      String text = "Je préfère les jardins sans clôture, et les vitrines sans jardin.";
      reader.navigate(POST);
      String receipt = comment(reader, "Passant", text);
      Page moderator = people.signedIn("malik");
      Locator asked = caseOf(moderator, text);
      asked.locator("summary.button").click();
      asked.locator("textarea").fill("   ");
      asked.locator(".decide [value=reject]").click();

      assertThat(moderator.locator(".note.bad")).containsText("Passant");
      assertThat(asked.locator("textarea")).isVisible();
      reader.navigate(receipt);
      assertThat(reader.locator(".state-held")).isVisible();

      String tooLong = "Une raison qui n’en finit pas. ".repeat(40).strip();
      asked.locator("textarea").fill(tooLong);
      asked.locator(".decide [value=reject]").click();
      assertThat(moderator.locator(".note.bad")).containsText("trop longue");
      assertThat(asked.locator("textarea")).hasValue(tooLong);

      asked.locator("textarea").fill("Le billet ne parle pas de clôtures.");
      asked.locator(".decide [value=reject]").click();
      assertThat(moderator.locator(".note.good")).containsText("Passant");
      reader.reload();
      assertThat(reader.locator(".note.bad")).containsText("Le billet ne parle pas de clôtures.");
    }
  }
}
