package org.veilleuse.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** From the first word of a post to its last comment, as three people see it. */
@ExtendWith(BlogExtension.class)
class WholeWayBrowserIT {

  private static final String FIRST =
      "J’ai lu ce billet dans le train, et le passage sur les lampes est très juste. Avec une tenue"
          + " pareille, elle l’a bien cherché. Mon frère tient aussi un phare.";

  /** The marks and their numbers stand between the rest. */
  private static final String UNMARKED = "le passage sur les lampes est très juste";

  private static final String SECOND = "Achetez plutôt une ampoule, cela éclaire mieux que vous.";
  private static final String ANSWER = "Votre frère a de la chance : de là-haut, on voit venir.";
  private static final String REASON = "Parlez-nous du phare plutôt que de l’autrice.";

  @Test
  void aPostIsWrittenReadDiscussedAndWithdrawn(RunningBlog blog, Page author) {
    try (Visitors people = new Visitors(blog, author)) {
      people.signIn(author, "odile");
      write(author);
      String address = draft(author);
      Page reader = people.reader();
      assertThat(reader.navigate(address).status()).isEqualTo(404);

      author.click("#publish");
      assertThat(author.locator(".note.good")).isVisible();
      read(reader, address);

      String receipt = comment(reader, "Guetteur", FIRST);
      assertThat(reader.locator(".state-held")).isVisible();
      reader.navigate(address);
      assertThat(reader.locator(".comment")).hasCount(0);

      Page moderator = people.signedIn("malik");
      seesWhatWasFound(caseOf(moderator, UNMARKED));
      caseOf(moderator, UNMARKED).locator(".decide [value=approve]").click();
      assertThat(moderator.locator(".note.good")).containsText("Guetteur");
      reader.reload();
      assertThat(reader.locator(".comment .comment-text")).hasText(FIRST);
      reader.navigate(receipt);
      assertThat(reader.locator(".state-published")).isVisible();

      aSecondOneIsRejectedAndToldWhy(reader, moderator, address);
      anAnswerStandsUnderWhatItAnswers(reader, moderator, address);

      withdraw(author, address);
      assertThat(people.reader().navigate(address).status()).isEqualTo(404);
      assertThat(reader.navigate(address).status()).isEqualTo(404);
      assertThat(reader.navigate(receipt).status()).isEqualTo(200);
      assertThat(reader.locator(".quoted")).hasText(FIRST);
    }
  }

  private static void write(Page author) {
    author.navigate("/author/post");
    author.fill("#title", "Les lampes du soir");
    author.fill("#tags", "phares, Lampes à huile");
    author.fill("#body", "Une lampe **brûle**.\n\n## Plus tard\n\nElle *dure*.");
    author.click("#preview");
    assertThat(author.locator(".preview .prose strong")).hasText("brûle");
    assertThat(author.locator(".preview .prose h2")).hasText("Plus tard");
  }

  /** Saves the post and answers with the address that it will have. */
  private static String draft(Page author) {
    author.click("#save");
    assertThat(author.locator(".note.good")).isVisible();
    assertThat(author.locator("#tags")).hasValue("Lampes à huile, phares");
    return "/posts/les-lampes-du-soir";
  }

  private static void read(Page reader, String address) {
    assertThat(reader.navigate(address).status()).isEqualTo(200);
    assertThat(reader.locator("h1")).hasText("Les lampes du soir");
    assertThat(reader.locator(".prose strong")).hasText("brûle");
    assertThat(reader.locator(".post .tags li")).hasText(new String[] {"Lampes à huile", "phares"});
    reader.click(".post .tags a >> nth=0");
    assertThat(reader.locator(".teaser h2")).hasText("Les lampes du soir");
    reader.navigate(address);
  }

  private static void seesWhatWasFound(Locator found) {
    assertThat(found.locator("mark")).hasText(new String[] {"elle l’a bien cherché"});
    assertThat(found.locator(".chip")).hasText(new String[] {"Faute rejetée sur la victime"});
    assertThat(found.locator(".reason")).hasCount(1);
    assertThat(found.locator(".reason h3")).containsText("Faute rejetée sur la victime");
    assertThat(found.locator(".reason h3 q")).hasText("elle l’a bien cherché");
    assertThat(found.locator(".reason p").first())
        .hasText(
            "Le message dit que la personne a cherché ce qui lui est arrivé. Personne ne cherche à"
                + " être harcelé.");
    assertThat(found.locator(".case-where")).containsText("Les lampes du soir");
  }

  private static void aSecondOneIsRejectedAndToldWhy(Page reader, Page moderator, String address) {
    reader.navigate(address);
    String receipt = comment(reader, "Guetteur", SECOND);
    Locator second = caseOf(moderator, SECOND);
    second.locator("summary.button").click();
    second.locator("textarea").fill(REASON);
    second.locator(".decide [value=reject]").click();
    assertThat(moderator.locator(".note.good")).containsText("Guetteur");
    reader.navigate(receipt);
    assertThat(reader.locator(".state-rejected")).isVisible();
    assertThat(reader.locator(".note.bad")).containsText(REASON);
    reader.navigate(address);
    assertThat(reader.locator(".comment")).hasCount(1);
  }

  private static void anAnswerStandsUnderWhatItAnswers(
      Page reader, Page moderator, String address) {
    reader.navigate(address);
    reader.click(".comment-actions a");
    assertThat(reader.locator(".reply-to")).containsText("Guetteur");
    comment(reader, "Voisine", ANSWER);
    Locator answer = caseOf(moderator, ANSWER);
    assertThat(answer.locator(".case-context")).containsText(FIRST);
    answer.locator(".decide [value=approve]").click();
    assertThat(moderator.locator(".note.good")).containsText("Voisine");
    reader.navigate(address);
    reader.reload();
    assertThat(reader.locator(".comment.depth-0 .comment-text")).hasText(FIRST);
    assertThat(reader.locator(".comment.depth-0 + .comment.depth-1 .comment-text")).hasText(ANSWER);
    assertThat(reader.locator(".depth-1 .answers")).containsText("Guetteur");
  }

  private static void withdraw(Page author, String address) {
    author.navigate("/author/posts");
    author
        .locator(
            ".row", new Page.LocatorOptions().setHas(author.locator("a[href='" + address + "']")))
        .locator("[id$=withdraw]")
        .click();
    assertThat(author.locator(".note.good")).containsText("Les lampes du soir");
  }
}
