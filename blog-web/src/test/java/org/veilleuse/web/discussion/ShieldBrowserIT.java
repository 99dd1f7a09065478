package org.veilleuse.web.discussion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.PageCheck;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** A bad day, as an author and a reader see it. */
@ExtendWith(BlogExtension.class)
class ShieldBrowserIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  @Test
  void anAuthorRaisesTheShieldAndReadersSeeItUntilSheLowersIt(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      Page author = people.signedIn("odile");
      Page reader = people.reader();
      reader.navigate(POST);
      reader.fill("#pseudonym", "Passante");
      reader.fill("#text", "Un mot de trop, peut-être.");
      try {
        author.navigate("/author/posts");
        author.click(".desk-nav a[href='/administrator/shield']");
        author.check("#openness-KNOWN_ONLY");
        author.fill("#until", LocalDate.now().plusDays(30) + "T08:30");
        author.fill("#french", "Une semaine difficile : merci de votre patience.");
        author.click("#save");
        assertThat(author.locator(".note.good")).containsText("seules les personnes connues");
        assertThat(author.locator("#shield-now")).containsText("Réglé par odile");
        asItIs(author);

        reader.click("#send");
        assertThat(reader.locator("#errors")).containsText("Votre commentaire n’a pas été accepté");
        assertThat(reader.locator("#text")).hasValue("Un mot de trop, peut-être.");
        assertThat(reader.locator("#shield")).containsText("Une semaine difficile");
        assertThat(reader.locator("#shield")).containsText("08:30");
        check(people, POST);

        author.check("#openness-CLOSED");
        author.fill("#until", "2020-01-31T08:30");
        author.click("#save");
        assertThat(author.locator("#errors")).containsText("à venir");
        asItIs(author);
        author.fill("#until", "");
        author.click("#save");
        reader.navigate(POST);
        assertThat(reader.locator("#shield")).containsText("fermés pour l’instant");
        assertThat(reader.locator("#comment-form")).hasCount(0);
        assertThat(reader.locator(".comment-actions")).hasCount(0);
        check(people, POST);
      } finally {
        author.navigate("/administrator/shield");
        author.check("#openness-OPEN");
        author.click("#save");
        assertThat(author.locator("#shield-now")).containsText("ouverts à tout le monde");
      }
      reader.navigate(POST);
      assertThat(reader.locator("#comment-form")).isVisible();
      assertThat(reader.locator("#shield")).hasCount(0);
    }
  }

  private static void check(Visitors people, String address) {
    PageCheck check = new PageCheck(people.visitor(), "fr-FR");
    check.open(address);
    check.everything();
  }
}
