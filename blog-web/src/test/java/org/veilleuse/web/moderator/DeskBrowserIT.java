package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.cases;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class DeskBrowserIT {

  private static final String POST = "/posts/une-photo-n-est-pas-une-invitation";

  private static String comment(RunningBlog blog, String pseudonym, String text) {
    return new Commenter(new Client(blog), POST).receipt(pseudonym, text);
  }

  private static String state(RunningBlog blog, String receipt) {
    return new Client(blog).get(receipt).page().select(".state").text();
  }

  /** The calm comments of one post alone, opened at the case with these words. */
  private static Locator only(Page moderator, String words) {
    String post = caseOf(moderator, words).locator("a[href*='queue?post=']").getAttribute("href");
    moderator.navigate(post + "&state=calm");
    return cases(moderator, words);
  }

  private static void type(Locator field, String text) {
    field.evaluate("(field, text) => { field.value = text; }", text);
  }

  @Test
  void aRejectionByKeyboardNamesTheRuleAndLeavesThePageAsItIs(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String rejected = "Un lien mort vaut bien une porte murée, côté cour.";
      String kept = "Un lien mort vaut bien une porte murée, côté jardin.";
      String receipt = comment(blog, "Maçonne", rejected);
      comment(blog, "Voisine", kept);
      Page malik = people.signedIn("malik");
      Locator item = only(malik, rejected);
      Locator other = cases(malik, kept);
      type(other.locator("[name=note]"), "à garder");
      String address = malik.url();

      item.focus();
      malik.keyboard().press("e");
      assertThat(item.locator(".decide textarea")).isFocused();
      item.locator(".decide textarea").fill("   ");
      malik.keyboard().press("Tab");
      String rule =
          (String)
              item.locator("[name=site-rule]")
                  .evaluate("list => { list.selectedIndex = 2; return list.options[2].text; }");
      malik.keyboard().press("Tab");
      malik.keyboard().press("Enter");
      assertThat(malik.locator("#notices .note.bad")).containsText("Maçonne");
      assertThat(item.locator(".decide textarea")).isFocused();
      asItIs(item);
      assertThat(state(blog, receipt)).isEqualTo("waiting");

      item.locator(".decide textarea").fill("Une raison qui n’en finit pas. ".repeat(40));
      item.locator(".decide [value=reject]").press("Enter");
      assertThat(malik.locator("#notices .note.bad")).containsText("trop longue");
      assertThat(item.locator(".decide textarea")).isFocused();

      item.locator(".decide textarea").fill("Ce billet ne parle pas de maçonnerie.");
      item.locator(".decide [value=reject]").press("Enter");
      assertThat(malik.locator("#notices .note.good")).containsText("Maçonne");
      assertThat(item).hasCount(0);
      assertThat(malik.locator(".case:focus")).hasCount(1);
      assertThat(malik).hasURL(address);
      assertThat(other.locator("[name=note]")).hasValue("à garder");
      Page reader = people.reader();
      reader.navigate(receipt);
      assertThat(reader.locator(".note.bad")).containsText("Ce billet ne parle pas de maçonnerie.");
      assertThat(reader.locator("main")).containsText(rule);
    }
  }

  @Test
  void takingBackLeavesWhatWasTypedElsewhereAndCanBeTriedAgain(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String back = "Cliquer sur rien, c’est encore cliquer, dit la tortue.";
      String typed = "Cliquer sur rien, c’est encore cliquer, dit le lièvre.";
      String receipt = comment(blog, "Tortue", back);
      comment(blog, "Lièvre", typed);
      Page malik = people.signedIn("malik");
      Locator item = only(malik, back);
      Locator other = cases(malik, typed);
      type(other.locator("[name=note]"), "à garder");
      other.locator(".decide details").evaluate("fold => { fold.open = true; }");
      type(other.locator(".decide textarea"), "Une raison commencée");
      other.locator(".pick input").check();

      item.focus();
      malik.keyboard().press("a");
      assertThat(malik.locator("#notices .note.good")).containsText("Tortue");
      malik.route("**/moderator/desk", Route::abort);
      other.focus();
      malik.keyboard().press("z");
      assertThat(malik.locator("#notices .note.bad")).isVisible();
      assertThat(malik.locator("#notices button")).isVisible();
      malik.unroute("**/moderator/desk");
      malik.keyboard().press("z");
      assertThat(malik.locator("#notices .note.good")).containsText("annulée");
      assertThat(cases(malik, back)).hasCount(1);
      assertThat(cases(malik, back)).isFocused();
      assertThat(state(blog, receipt)).isEqualTo("waiting");
      assertThat(other.locator("[name=note]")).hasValue("à garder");
      assertThat(other.locator(".decide textarea")).hasValue("Une raison commencée");
      assertThat(other.locator(".pick input")).isChecked();

      malik.keyboard().press("s");
      assertThat(malik.locator("#notices .note.good")).containsText("Tortue");
      assertThat(cases(malik, back)).hasCount(0);
      assertThat(state(blog, receipt)).isNotEqualTo("waiting");
    }
  }

  @Test
  void aSelectionIsRejectedForOneRuleOfTheSite(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String one = "Le facteur siffle faux, cahier premier.";
      String other = "Le facteur siffle faux, cahier second.";
      String receipt = comment(blog, "Siffleuse", one);
      String second = comment(blog, "Siffleur", other);
      Page malik = people.signedIn("malik");
      only(malik, one).locator(".pick input").check();
      cases(malik, other).locator(".pick input").check();
      String rule =
          (String)
              malik
                  .locator("#bulk-rule")
                  .evaluate("list => { list.selectedIndex = 1; return list.options[1].text; }");
      malik.locator("#bulk-reason").fill("Deux fois la même chanson.");
      malik.locator("#bulk [value=reject]").click();
      assertThat(malik.locator("#notices .note.good")).containsText("2");
      for (String each : List.of(receipt, second)) {
        Page reader = people.reader();
        reader.navigate(each);
        assertThat(reader.locator("main")).containsText("Deux fois la même chanson.");
        assertThat(reader.locator("main")).containsText(rule);
      }
    }
  }

  @Test
  void takingBackEndsAfterTenSeconds(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Dix secondes, c’est long pour une mouche et court pour un regret.";
      String receipt = comment(blog, "Mouche", text);
      comment(blog, "Regret", "Le regret, lui, a tout son temps devant la lampe.");
      Page malik = people.signedIn("malik");
      malik.clock().install();
      Locator item = only(malik, text);
      item.focus();
      malik.keyboard().press("a");
      assertThat(malik.locator("#notices .note.good")).containsText("Mouche");
      malik.clock().fastForward(8_000);
      assertThat(malik.locator("#notices button")).isVisible();
      malik.clock().fastForward(3_000);
      assertThat(malik.locator("#notices button")).hasCount(0);
      malik.locator(".case").first().focus();
      malik.keyboard().press("z");
      malik.waitForTimeout(500);
      assertThat(state(blog, receipt)).isEqualTo("published");
    }
  }

  @Test
  void theKeysGoBackOpenTheThreadAndDecideASelection(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String[] receipts = new String[4];
      for (int i = 0; i < 4; i++) {
        receipts[i] = comment(blog, "Relieuse " + i, "Je recolle les pages mortes, cahier " + i);
      }
      Page malik = people.signedIn("malik");
      Locator item = only(malik, "pages mortes, cahier 0");
      item.focus();
      malik.keyboard().press("j");
      assertThat(item).not().isFocused();
      malik.keyboard().press("k");
      assertThat(item).isFocused();
      malik.keyboard().press("o");
      assertThat(item.locator(".case-thread .thread-around")).isVisible();
      malik.keyboard().press("o");
      assertThat(item.locator(".case-thread .thread-around")).isHidden();

      malik.keyboard().press("Shift+A");
      assertThat(malik.locator("#notices .note.bad")).containsText("Aucun commentaire");
      choose(malik, 0, 1);
      assertThat(malik.locator("#chosen")).containsText("2");
      asItIs(item);
      malik.keyboard().press("Shift+A");
      assertThat(malik.locator("#notices .note.good")).containsText("2 commentaires publiés");
      assertThat(malik.locator("#chosen")).isEmpty();
      choose(malik, 2, 3);
      malik.keyboard().press("Shift+R");
      assertThat(malik.locator("#bulk-reason")).isFocused();
      assertThat(malik.locator("#notices .note.bad")).containsText("Écrivez une raison");
      malik.keyboard().type("Pas de reliure ici.");
      malik.locator("#bulk [value=reject]").press("Enter");
      assertThat(malik.locator("#notices .note.good")).containsText("2 commentaires refusés");
      assertThat(state(blog, receipts[1])).isEqualTo("published");
      assertThat(new Client(blog).get(receipts[3]).page().text()).contains("Pas de reliure ici.");
    }
  }

  private static void choose(Page moderator, int... numbers) {
    for (int number : numbers) {
      cases(moderator, "pages mortes, cahier " + number).focus();
      moderator.keyboard().press("x");
    }
  }

  @Test
  void whatWasReadIsFreedAlsoByWhoeverRunsThroughTheList(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      for (int i = 0; i < 3; i++) {
        comment(blog, "Coureuse " + i, "Trois adresses perdues, la numéro " + i);
      }
      Page malik = people.signedIn("malik");
      Locator start = only(malik, "Trois adresses perdues, la numéro 0");
      String passed = cases(malik, "adresses perdues, la numéro 1").getAttribute("data-mark");
      List<String> asked = new CopyOnWriteArrayList<>();
      malik.onRequest(request -> asked.add(String.valueOf(request.postData())));
      Page admin = people.signedIn("admin");
      Locator seen = only(admin, "Trois adresses perdues, la numéro 0");
      // Whoever writes elsewhere on the page reads no card.
      admin.locator("#bulk-reason").focus();
      start.focus();
      assertThat(seen.locator(".claimed")).containsText("malik");
      // By the page's own clock: on a busy machine two keys would come too far apart.
      malik.evaluate(
          """
          () => new Promise((done) => {
            const j = () => document.activeElement.dispatchEvent(
              new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
            j();
            setTimeout(() => { j(); done(); }, 20);
          })\
          """);
      assertThat(cases(admin, "Trois adresses perdues, la numéro 2").locator(".claimed"))
          .containsText("malik");
      assertThat(seen.locator(".claimed")).isHidden();
      assertThat(asked)
          .anyMatch(body -> body.startsWith("action=claim&"))
          .noneMatch(body -> body.startsWith("action=claim&mark=" + passed + "&"));

      malik.locator("#bulk-reason").focus();
      assertThat(cases(admin, "Trois adresses perdues, la numéro 2").locator(".claimed"))
          .isHidden();
    }
  }

  @Test
  void openingWhatItAnswersLeavesTheVeilClosed(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String asked = "Qui a encore la clef de cette vieille adresse ?";
      String receipt = comment(blog, "Serrurière", asked);
      Page malik = people.signedIn("malik");
      Locator parent = only(malik, asked);
      String id = parent.getAttribute("id").replace("case-", "");
      parent.focus();
      malik.keyboard().press("a");
      assertThat(malik.locator("#notices .note.good")).containsText("Serrurière");
      assertThat(state(blog, receipt)).isEqualTo("published");
      String threat = "Idiote. Je vais te casser la figure, et devant tout le monde.";
      new Commenter(new Client(blog), POST + "?reply=" + id).receipt("Serrurier", threat);

      malik.navigate("/moderator/queue?pattern=THREAT");
      Locator item =
          malik.locator(".case", new Page.LocatorOptions().setHasText("Serrurier")).last();
      assertThat(item.locator(".veil > summary strong")).containsText("Menace");
      item.focus();
      malik.keyboard().press("o");
      assertThat(item.locator(".case-context")).containsText(asked);
      assertThat(item.locator(".case-context blockquote")).isVisible();
      assertThat(item.locator(".case-text")).isHidden();
      malik.keyboard().press("o");
      assertThat(item.locator(".case-thread")).hasAttribute("open", "");
      assertThat(item.locator(".case-text")).isHidden();
    }
  }

  @Test
  void onAPhoneACommentIsPutOffAndAnotherDecidedByTouch(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String later = "Le fil d’Ariane était-il un lien mort, au fond ?";
      String now = "Thésée n’a jamais remis le fil à sa place, notez bien.";
      comment(blog, "Ariane", later);
      String receipt = comment(blog, "Thésée", now);
      Page phone =
          people.with(
              new NewContextOptions()
                  .setLocale("fr-FR")
                  .setViewportSize(390, 800)
                  .setHasTouch(true));
      people.signIn(phone, "malik");
      Locator item = only(phone, later);
      item.locator(".later").tap();
      assertThat(item).hasAttribute("data-skipped", "yes");
      assertThat(phone.locator("#notices .note.good")).containsText("fin de cette page");
      asItIs(item);
      cases(phone, now).locator(".decide [value=approve]").tap();
      assertThat(phone.locator("#notices .note.good")).containsText("Thésée");
      assertThat(state(blog, receipt)).isEqualTo("published");

      Page plain = people.reader();
      people.signIn(plain, "malik");
      assertThat(only(plain, later).locator(".later")).isHidden();
    }
  }

  @Test
  void helpIsLeftByEscapeAndAnEndedSessionIsSaid(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Une page qui finit n’est pas une page qui meurt.";
      comment(blog, "Finisseuse", text);
      Page malik = people.signedIn("malik");
      Locator item = only(malik, text);
      item.focus();
      malik.keyboard().press("?");
      assertThat(malik.locator("#keys summary")).isFocused();
      asItIs(item);
      malik.keyboard().press("Escape");
      assertThat(malik.locator("#keys dl")).isHidden();
      assertThat(item).isFocused();

      malik.keyboard().press("n");
      malik.keyboard().type("Revenue trois fois.");
      malik.keyboard().press("Enter");
      assertThat(malik.locator("#notices .note.good")).isVisible();
      assertThat(item.locator(".notes > summary").first()).containsText("(1)");

      malik.context().clearCookies();
      type(item.locator(".decide textarea"), "Une raison à garder");
      item.focus();
      malik.keyboard().press("r");
      assertThat(malik.locator("#notices .note.bad")).containsText("session");
      assertThat(item.locator(".decide textarea")).hasValue("Une raison à garder");
      assertThat(item).isFocused();
    }
  }
}
