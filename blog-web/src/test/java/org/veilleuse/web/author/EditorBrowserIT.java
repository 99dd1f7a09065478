package org.veilleuse.web.author;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** What an author has typed survives what happens to her browser and her session. */
@ExtendWith(BlogExtension.class)
class EditorBrowserIT {

  private static final String KEPT = "Object.keys(localStorage).length";
  private static final String OFFER = "#kept .note";

  @Test
  void aCrashedTabLosesNothing(RunningBlog blog, Page author) {
    try (Visitors people = new Visitors(blog, author)) {
      people.signIn(author, "odile");
      author.navigate("/author/post");
      assertThat(author.locator(OFFER)).hasCount(0);
      type(author, "Avant l’orage", "Il a plu sur le clavier.");
      waitUntilKept(author);
      // A page that is closed without a word, as by a crash; the browser itself goes on.
      Page again = author.context().newPage();
      author.close();
      again.navigate("/author/post");

      assertThat(again.locator("#body")).hasValue("");
      assertThat(again.locator(OFFER)).isVisible();
      again.click("#kept .button >> nth=0");
      assertThat(again.locator("#title")).hasValue("Avant l’orage");
      assertThat(again.locator("#tags")).hasValue("pluie");
      assertThat(again.locator("#excerpt")).hasValue("Un extrait");
      assertThat(again.locator("#body")).hasValue("Il a plu sur le clavier.");
      assertThat(again.locator(OFFER)).hasCount(0);

      again.click("#save");
      assertThat(again.locator(".note.good")).isVisible();
      assertThat(again.evaluate(KEPT)).isEqualTo(0);
      again.navigate("/author/post");
      assertThat(again.locator(OFFER)).hasCount(0);
    }
  }

  @Test
  void anExpiredSessionLosesNothing(RunningBlog blog, Page author) {
    try (Visitors people = new Visitors(blog, author)) {
      people.signIn(author, "odile");
      author.navigate("/author/post");
      type(author, "Pendant la sieste", "Premier état.");
      author.click("#save");
      assertThat(author.locator(".note.good")).isVisible();
      author.fill("#body", "Premier état.\n\nEt deux heures de travail.");
      author.context().clearCookies();
      author.click("#save");
      people.signIn(author, "odile");

      assertThat(author.locator("#title")).hasValue("Pendant la sieste");
      assertThat(author.locator("#body")).hasValue("Premier état.");
      assertThat(author.locator(".note.good")).hasCount(0);
      author.click("#kept .button >> nth=0");
      assertThat(author.locator("#body")).hasValue("Premier état.\n\nEt deux heures de travail.");
      author.click("#save");
      assertThat(author.locator(".note.good")).isVisible();
      assertThat(author.locator("#body")).hasValue("Premier état.\n\nEt deux heures de travail.");
      assertThat(author.evaluate(KEPT)).isEqualTo(0);
    }
  }

  @Test
  void whatWasTypedAfterASaveSurvivesAReload(RunningBlog blog, Page author) {
    try (Visitors people = new Visitors(blog, author)) {
      people.signIn(author, "odile");
      author.navigate("/author/post");
      type(author, "Après coup", "Un.");
      author.click("#save");
      assertThat(author.locator(".note.good")).isVisible();
      author.fill("#body", "Un. Deux.");
      author.navigate(author.url());
      assertThat(author.locator("#body")).hasValue("Un.");
      assertThat(author.locator(OFFER)).isVisible();

      author.click("#kept .button >> nth=1");
      assertThat(author.locator(OFFER)).hasCount(0);
      assertThat(author.evaluate(KEPT)).isEqualTo(0);
      author.navigate(author.url());
      assertThat(author.locator(OFFER)).hasCount(0);
    }
  }

  @Test
  void aPreviewKeepsWhatNothingHasStored(RunningBlog blog, Page author) {
    try (Visitors people = new Visitors(blog, author)) {
      people.signIn(author, "odile");
      author.navigate("/author/post");
      type(author, "Aperçu", "Texte vu mais pas enregistré.");
      author.click("#preview");
      assertThat(author.locator(".preview .prose")).isVisible();
      assertThat(author.locator(OFFER)).hasCount(0);
      author.navigate("/author/post");
      assertThat(author.locator(OFFER)).isVisible();
    }
  }

  @Test
  void anUnansweredOfferIsNotOverwritten(RunningBlog blog, Page author) {
    try (Visitors people = new Visitors(blog, author)) {
      people.signIn(author, "odile");
      author.navigate("/author/post");
      type(author, "Le premier", "Perdu ?");
      waitUntilKept(author);
      author.navigate("/author/post");
      assertThat(author.locator(OFFER)).isVisible();
      type(author, "Le second", "Tapé par-dessus.");
      author.navigate("/author/post");
      author.click("#kept .button >> nth=0");
      assertThat(author.locator("#title")).hasValue("Le premier");
    }
  }

  @Test
  void theOfferIsMadeInThePagesLanguageAndOnlyToItsWriter(RunningBlog blog, Page author) {
    try (Visitors people = new Visitors(blog, author)) {
      Page english = people.with(new NewContextOptions().setLocale("en-GB"));
      people.signIn(english, "odile");
      english.navigate("/author/post");
      type(english, "Mine", "Nobody else’s.");
      waitUntilKept(english);
      english.navigate("/author/post");
      assertThat(english.locator(OFFER)).containsText("you typed a text here that was not saved");
      assertThat(english.locator(OFFER)).not().containsText("{0}");

      english.context().clearCookies();
      people.signIn(english, "admin");
      english.navigate("/author/post");
      assertThat(english.locator("#body")).isVisible();
      assertThat(english.locator(OFFER)).hasCount(0);
    }
  }

  private static void type(Page author, String title, String body) {
    author.fill("#title", title);
    author.fill("#excerpt", "Un extrait");
    author.fill("#tags", "pluie");
    author.fill("#body", body);
  }

  private static void waitUntilKept(Page author) {
    author.waitForFunction("() => " + KEPT + " === 1");
  }
}
