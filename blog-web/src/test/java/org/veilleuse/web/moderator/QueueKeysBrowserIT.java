package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.asItIs;
import static org.veilleuse.web.testing.PageCheck.inBothLanguages;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.cases;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class QueueKeysBrowserIT {

  private static final String POST = "/posts/what-i-keep-when-i-clear-the-shelf";

  /** Where more waits than a page holds; elsewhere that would push others' comments off it. */
  private static final String FULL_POST = "/posts/a-small-web-is-a-neighbourhood";

  private static final String THREAT = "Je sais où tu habites, je vais te casser la figure.";

  private static String comment(RunningBlog blog, String pseudonym, String text) {
    return comment(blog, POST, pseudonym, text);
  }

  private static String comment(RunningBlog blog, String post, String pseudonym, String text) {
    return new Commenter(new Client(blog), post).receipt(pseudonym, text);
  }

  private static String state(RunningBlog blog, String receipt) {
    return new Client(blog).get(receipt).page().select(".state").text();
  }

  /** Why it was rejected, as its receipt says; empty if it was not. */
  private static String reason(RunningBlog blog, String receipt) {
    return new Client(blog)
        .get(receipt).page().select(".note.bad .typed").stream()
            .map(Element::wholeText)
            .collect(Collectors.joining());
  }

  /** The queue of one post alone, opened at the page with the case with these words. */
  private static Locator only(Page moderator, String words) {
    String post = caseOf(moderator, words).locator("a[href*='queue?post=']").getAttribute("href");
    moderator.navigate(post);
    while (cases(moderator, words).count() == 0) {
      moderator.navigate(moderator.locator(".pager [rel=next]").getAttribute("href"));
    }
    return cases(moderator, words);
  }

  @Test
  void twentyCommentsAreDecidedByOneKeyEach(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      Map<String, String> receipts = new LinkedHashMap<>();
      for (int i = 0; i < 24; i++) {
        String name = "Lectrice " + i;
        String text = "Remarque numéro " + i + ", tu es vraiment une pauvre fille.";
        receipts.put(name, comment(blog, name, text));
      }
      Page moderator = people.signedIn("malik");
      only(moderator, "Remarque numéro 3,").first().waitFor();
      moderator.locator("#start").press("Enter");

      Map<String, String> expected = new LinkedHashMap<>();
      Map<String, String> reasons = new HashMap<>();
      for (int pressed = 0; expected.size() < 22 && pressed < 200; pressed++) {
        String name = moderator.locator(".case:focus h2").textContent();
        String key = receipts.containsKey(name) ? "ars".split("")[expected.size() % 3] : "l";
        String proposed = moderator.locator(".case:focus .decide textarea").inputValue();
        moderator.keyboard().press(key);
        if (!key.equals("l")) {
          expected.put(name, key.equals("a") ? "published" : "rejected");
          reasons.put(
              name,
              switch (key) {
                case "a" -> "";
                case "r" -> proposed.strip();
                default -> "It was taken for spam (advertising or a mass mailing).";
              });
          assertThat(moderator.locator(".case:focus h2")).not().hasText(name);
        }
      }
      assertThat(expected).hasSize(22);
      assertThat(moderator.locator("#notices .note.good")).isVisible();
      moderator.waitForTimeout(1500);
      int published = 0;
      for (String name : expected.keySet()) {
        String state = state(blog, receipts.get(name));
        assertThat(state).as(name).isEqualTo(expected.get(name));
        assertThat(reason(blog, receipts.get(name))).as(name).isEqualTo(reasons.get(name));
        published += state.equals("published") ? 1 : 0;
      }
      assertThat(published).isEqualTo(8);
      assertThat(reasons.values()).filteredOn(String::isEmpty).hasSize(8);
      Set<String> left = new HashSet<>(receipts.keySet());
      left.removeAll(expected.keySet());
      assertThat(cases(moderator, "Remarque numéro ").locator("h2").allTextContents())
          .containsExactlyInAnyOrderElementsOf(left);
    }
  }

  @Test
  void whatComesNextIsFetchedBeforeTheLastOfThePageIsPutOff(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      for (int i = 0; i < 22; i++) {
        comment(blog, FULL_POST, "Liseuse " + i, "Note de lecture " + i + ", pour plus tard.");
      }
      Page moderator = people.signedIn("malik");
      only(moderator, "Note de lecture 3,").first().waitFor();
      moderator.locator("#start").press("Enter");
      moderator.waitForResponse(
          answer -> answer.url().contains("after="),
          () -> {
            for (int i = 0; i < 17; i++) {
              moderator.keyboard().press("l");
            }
          });
      moderator.route(url -> url.contains("after="), Route::abort);
      String page = moderator.url();
      for (int i = 0; i < 3; i++) {
        moderator.keyboard().press("l");
      }
      moderator.waitForURL(url -> !url.equals(page));
      assertThat(moderator.locator(".case").first()).isFocused();
      assertThat(moderator.locator(".case[data-skipped]")).hasCount(0);
    }
  }

  @Test
  void aDecisionIsTakenBackByAKeyOrFromTheHistory(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Un lien mort ne ment plus, il se tait, et c’est déjà une politesse.";
      String receipt = comment(blog, "Archiviste", text);
      comment(blog, "Copiste", "Un lien mort se recopie très bien, à la plume.");
      Page moderator = people.signedIn("malik");
      Locator item = only(moderator, text);
      item.focus();
      moderator.keyboard().press("a");
      assertThat(moderator.locator("#notices .note.good")).containsText("Archiviste");
      assertThat(state(blog, receipt)).isEqualTo("published");
      moderator.keyboard().press("z");
      assertThat(moderator.locator("#notices .note.good")).containsText("annulée");
      assertThat(cases(moderator, text)).isFocused();
      assertThat(state(blog, receipt)).isEqualTo("waiting");
      assertThat(new Client(blog).get(POST).page().text()).doesNotContain("il se tait");

      moderator.keyboard().press("a");
      assertThat(cases(moderator, text)).hasCount(0);
      moderator.locator("#notices button").click();
      assertThat(moderator.locator("#notices .note.good")).containsText("annulée");
      assertThat(cases(moderator, text)).isFocused();
      assertThat(state(blog, receipt)).isEqualTo("waiting");

      moderator.keyboard().press("a");
      assertThat(cases(moderator, text)).hasCount(0);
      assertThat(moderator.locator("#notices button")).isVisible();
      asItIs(moderator.locator(".case").first());
      moderator.navigate("/moderator/decided");
      moderator
          .locator(".row")
          .filter(new Locator.FilterOptions().setHasText("Archiviste"))
          .locator("button")
          .click();
      assertThat(moderator.locator(".note[role=status]")).containsText("annulée");
      asItIs(moderator);
      assertThat(state(blog, receipt)).isEqualTo("waiting");
    }
  }

  @Test
  void aSelectionIsDecidedAtOnceAlsoWithoutJavaScript(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String[] receipts = new String[4];
      for (int i = 0; i < 4; i++) {
        receipts[i] = comment(blog, "Vendeur " + i, "Mes tapis volants partent bien, lot " + i);
      }
      Page moderator = people.signedIn("malik");
      only(moderator, "tapis volants partent bien, lot 0").first().waitFor();
      for (int i = 0; i < 2; i++) {
        cases(moderator, "tapis volants partent bien, lot " + i).focus();
        moderator.keyboard().press("x");
      }
      moderator.keyboard().press("Shift+S");
      assertThat(moderator.locator("#notices .note.good"))
          .containsText("2 commentaires indésirables");
      assertThat(state(blog, receipts[0])).isEqualTo("rejected");
      assertThat(state(blog, receipts[1])).isEqualTo("rejected");

      Page plain = people.reader();
      people.signIn(plain, "malik");
      only(plain, "tapis volants partent bien, lot 2").first().waitFor();
      for (int i = 2; i < 4; i++) {
        cases(plain, "tapis volants partent bien, lot " + i).locator(".pick input").check();
      }
      plain.fill("#bulk-reason", "Pas de commerce ici.");
      plain.locator("#bulk [value=reject]").click();
      assertThat(plain.locator(".note[role=status]")).containsText("2 commentaires décidés");
      assertThat(new Client(blog).get(receipts[3]).page().text()).contains("Pas de commerce ici.");
    }
  }

  @Test
  void aHarshTextIsVeiledUntilItIsAskedFor(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      comment(blog, "Brute", THREAT);
      Page moderator = people.signedIn("malik");
      Locator item = only(moderator, "Je sais où tu habites");
      assertThat(item.locator(".case-text")).isHidden();
      assertThat(item.locator(".reasons")).isHidden();
      assertThat(item.locator(".veil summary")).containsText("mots");
      item.focus();
      moderator.keyboard().press("v");
      assertThat(item.locator(".case-text")).isVisible();
      moderator.keyboard().press("v");
      assertThat(item.locator(".case-text")).isHidden();
      moderator.keyboard().press("?");
      assertThat(moderator.locator("#keys dl")).isVisible();
      asItIs(item);
      inBothLanguages(people.signedIn("malik"), moderator.url());
      Page plain = people.reader();
      people.signIn(plain, "malik");
      Locator bare = only(plain, "Je sais où tu habites");
      assertThat(bare.locator(".case-text")).isHidden();
      bare.locator(".veil summary").click();
      assertThat(bare.locator(".case-text")).isVisible();
    }
  }

  @Test
  void afterARunOfHarshTextsAPauseIsSuggested(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      comment(blog, "Calme", "Une étagère en pin, avant la nuit.");
      List<String> whiles =
          List.of("la tempête", "un dimanche", "le marché", "les vendanges", "Noël", "le carnaval");
      for (String one : whiles) {
        comment(blog, "Brute", THREAT + " Gare à toi pendant " + one + ".");
      }
      Page malik = people.signedIn("malik");
      Locator calm = only(malik, "Une étagère en pin, avant la nuit");
      calm.focus();
      malik.keyboard().press("a");
      assertThat(calm).hasCount(0);
      for (String one : whiles.subList(0, 5)) {
        Locator item = only(malik, "pendant " + one);
        assertThat(malik.locator("#pause")).hasCount(0);
        item.focus();
        malik.keyboard().press("s");
        assertThat(item).hasCount(0);
      }
      assertThat(malik.locator("#pauses")).containsText("pause");
      Locator last = only(malik, "pendant " + whiles.get(5));
      assertThat(malik.locator("#pause")).isVisible();
      asItIs(last);
      malik.navigate("/moderator/figures");
      malik.locator("a[href*='flagged?rule=fr.threat']").first().click();
      assertThat(malik.locator(".rows")).containsText("indésirable");
      asItIs(malik);
    }
  }

  @Test
  void twoModeratorsSeeWhoReadsWhatAndTheLoserIsTold(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String text = "Deux lampes sur la même page, et toujours la même ombre dessous.";
      comment(blog, "Opticienne", text);
      Page malik = people.signedIn("malik");
      Locator his = only(malik, text);
      malik.waitForResponse("**/moderator/desk", () -> his.focus());
      Page admin = people.signedIn("admin");
      Locator hers = only(admin, text);
      assertThat(hers.locator(".claimed")).containsText("malik");
      assertThat(his.locator(".claimed")).isHidden();

      his.focus();
      malik.keyboard().press("n");
      malik.keyboard().type("Déjà venue hier.");
      his.locator(".note-form [value=note]").click();
      assertThat(malik.locator("#notices .note.good")).isVisible();
      malik.keyboard().press("a");
      assertThat(cases(malik, text)).hasCount(0);
      assertThat(hers.locator(".live-mark")).containsText("malik l’a publié");
      hers.focus();
      admin.keyboard().press("s");
      assertThat(admin.locator("#live-said")).containsText("malik l’a publié");
      assertThat(hers).isVisible();
    }
  }
}
