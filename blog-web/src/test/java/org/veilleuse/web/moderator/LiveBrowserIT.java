package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.cases;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasAttributeOptions;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class LiveBrowserIT {

  private static final String POST = "/posts/ce-que-la-nuit-fait-aux-phrases";

  /** From the moment when the decision's answer came back: what the blog promises. */
  private static final ContainsTextOptions A_SECOND = new ContainsTextOptions().setTimeout(1000);

  private static void comment(RunningBlog blog, String pseudonym, String text) {
    new Commenter(new Client(blog), POST).receipt(pseudonym, text);
  }

  /** The queue of one post alone, once the page listens. */
  private static Locator only(Page moderator, String words, String state) {
    String post = caseOf(moderator, words).locator("a[href*='queue?post=']").getAttribute("href");
    moderator.navigate(post);
    assertThat(moderator.locator("#live"))
        .hasAttribute("data-state", state, new HasAttributeOptions().setTimeout(15_000));
    return cases(moderator, words);
  }

  private static void decide(Page moderator, Locator item, String key) {
    item.focus();
    moderator.waitForResponse(
        answer ->
            answer.url().endsWith("/moderator/desk")
                && answer
                    .request()
                    .postData()
                    .contains("action=" + (key.equals("a") ? "approve" : "spam")),
        () -> moderator.keyboard().press(key));
  }

  @Test
  void whatAnotherDecidesShowsWithinASecondAndWhatIsNewIsOffered(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String read = "Un lien mort est une porte peinte sur un mur.";
      String decided = "Un lien mort est une politesse faite au vide.";
      comment(blog, "Peintre", read);
      comment(blog, "Poli", decided);
      Page malik = people.signedIn("malik");
      // Smooth scrolling would still be under way when the place is looked at.
      malik.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      Page admin = people.signedIn("admin");
      Locator card = only(malik, decided, "live");
      Locator own = cases(malik, read);
      Locator seenByAdmin = only(admin, decided, "live");
      // Whoever writes elsewhere on the page reads no card.
      admin.locator("#bulk-reason").focus();
      card.locator(".decide [value=approve]").focus();
      assertThat(seenByAdmin.locator(".claimed")).containsText("malik");
      asItIs(seenByAdmin);
      String before = malik.locator(".desk-head p").textContent();
      double top = card.boundingBox().y;

      decide(admin, seenByAdmin, "a");
      assertThat(card.locator(".live-mark")).containsText("admin l’a publié à l’instant", A_SECOND);
      assertThat(card.locator(".decide [value=approve]")).isFocused();
      assertThat(card.locator(".decide [value=approve]")).hasAttribute("aria-disabled", "true");
      assertThat(malik.locator("#live-said")).containsText("admin l’a publié");
      assertThat(card.boundingBox().y).as("nothing moves").isEqualTo(top);
      assertThat(malik.locator(".desk-head p")).not().hasText(before);
      asItIs(card);
      card.locator(".decide [value=approve]").press("Enter");
      malik.keyboard().press("s");
      assertThat(card).isVisible();

      String fresh = "Un lien mort ne demande rien, et surtout pas qu’on clique.";
      own.locator("[name=note]").evaluate("field => { field.value = 'à garder'; }");
      own.focus();
      comment(blog, "Cliqueuse", fresh);
      assertThat(malik.locator(".live-bar button")).containsText("1 nouveau commentaire attend");
      assertThat(own).isFocused();
      asItIs(own);
      assertThat(cases(malik, fresh)).hasCount(0);
      malik.keyboard().press("u");
      assertThat(cases(malik, fresh)).isFocused();
      assertThat(malik.locator(".live-bar button")).hasCount(0);
      assertThat(own.locator("[name=note]")).hasValue("à garder");
      assertThat(malik)
          .hasTitle(java.util.regex.Pattern.compile("^\\(\\d+\\) File de relecture.*"));
      malik.keyboard().press("s");
      assertThat(malik.locator("#notices .note.good")).containsText("Cliqueuse");
      assertThat(cases(malik, fresh)).hasCount(0);
    }
  }

  @Test
  void whatIsTakenBackIsNotOfferedAsNewHoweverLateItsCardComes(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Un lien mort a au moins le mérite de se taire.";
      comment(blog, "Taiseux", text);
      comment(blog, "Bavard", "Un lien mort, c’est une conversation qui attend.");
      Page malik = people.signedIn("malik");
      Locator card = only(malik, text, "live");
      decide(malik, card, "s");
      assertThat(card).hasCount(0);
      // The page that the card is taken from comes later than the news of it.
      malik.route(
          "**/moderator/queue*",
          route -> {
            assertThat(malik.locator(".live-bar button"))
                .containsText("1 nouveau commentaire attend");
            route.resume();
          });
      malik.keyboard().press("z");
      assertThat(card).isFocused();
      assertThat(malik.locator(".live-bar").allInnerTexts())
          .as("at once")
          .allMatch(String::isEmpty);
    }
  }

  @Test
  void aPageThatMayNotListenAsksInstead(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Une adresse qui ne répond plus a droit au silence, elle aussi.";
      comment(blog, "Silencieux", text);
      Page malik = people.signedIn("malik");
      malik.route(
          "**/moderator/events*",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
      Locator card = only(malik, text, "polls");
      Page admin = people.signedIn("admin");
      decide(admin, only(admin, text, "live"), "s");
      assertThat(card.locator(".live-mark"))
          .containsText(
              "admin l’a écarté comme indésirable", new ContainsTextOptions().setTimeout(25_000));
      malik.context().clearCookies();
      // A change of the list makes the page ask at once how things stand.
      malik.evaluate("document.querySelector('main').append('')");
      assertThat(malik.locator(".live-bar a")).containsText("session est terminée");
      asItIs(card);
    }
  }

  @Test
  void aSecondOpinionGoesFromTheQuestionToTheDecision(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Vos liens morts sont plus vivants que vos phrases, quelle ironie.";
      comment(blog, "Ironique", text);
      Page malik = people.signedIn("malik");
      Page admin = people.signedIn("admin");
      Locator asker = only(malik, text, "live");
      Locator answerer = only(admin, text, "live");

      asker.focus();
      malik.keyboard().press("2");
      assertThat(asker.locator(".second [name=words]")).isFocused();
      malik.keyboard().type("Ironie ou mépris ?");
      malik.keyboard().press("Enter");
      assertThat(malik.locator("#notices .note.good")).containsText("La question est posée");
      assertThat(asker.locator(".opinion")).containsText("Vous demandez un second avis");
      assertThat(asker).isFocused();
      malik.keyboard().press("a");
      assertThat(malik.locator("#notices .note.bad")).containsText("personne n’a encore répondu");
      assertThat(asker).isVisible();

      assertThat(answerer.locator(".opinion")).containsText("malik demande un second avis");
      assertThat(answerer.locator(".opinion q")).hasText("Ironie ou mépris ?");
      asItIs(asker);
      asItIs(answerer);
      answerer.focus();
      admin.keyboard().press("2");
      admin.keyboard().type("De l’ironie, à mon avis.");
      asker.focus();
      answerer.locator(".opinion button[value=PUBLISH]").click();
      assertThat(admin.locator("#notices .note.good")).containsText("vous n’avez rien décidé");
      assertThat(answerer.locator(".opinions")).containsText("admin publierait");
      asItIs(answerer);

      assertThat(asker.locator(".live-mark")).containsText("admin a donné son avis");
      malik.keyboard().press("u");
      assertThat(asker.locator(".opinions")).containsText("De l’ironie, à mon avis.");
      malik.navigate("/moderator/queue?opinion=mine");
      assertThat(cases(malik, text)).hasCount(1);
      cases(malik, text).focus();
      malik.keyboard().press("a");
      assertThat(malik.locator("#notices .note.good")).containsText("Ironique");
      assertThat(answerer.locator(".live-mark")).containsText("malik l’a publié");
    }
  }
}
