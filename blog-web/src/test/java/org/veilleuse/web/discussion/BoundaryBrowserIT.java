package org.veilleuse.web.discussion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.PageCheck.inBothLanguages;
import static org.veilleuse.web.testing.Visitors.caseOf;
import static org.veilleuse.web.testing.Visitors.comment;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.PageCheck;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

@ExtendWith(BlogExtension.class)
class BoundaryBrowserIT {

  private static final String POST = "/posts/pourquoi-j-ai-ferme-mes-notifications";

  @Test
  void anAnswerToWhoWantsNoneIsRefusedInASentenceAndKeptInTheForm(RunningBlog blog, Page owner) {
    try (Visitors people = new Visitors(blog, owner)) {
      String text = "J’ai rendu mon téléphone muet, et les oiseaux sont revenus.";
      String receipt = published(people, owner, "Églantine", text);
      Page other = people.reader();
      other.navigate(POST);
      assertThat(shown(other, text).locator(".comment-actions a")).isVisible();
      String reply = shown(other, text).locator(".comment-actions a").getAttribute("href");
      other.navigate(POST + reply.substring(0, reply.indexOf('#')));
      other.fill("#pseudonym", "Insistant");
      other.fill("#text", "Montrez-moi ces oiseaux.");

      owner.navigate(receipt);
      owner.focus("#refuse-everyone");
      owner.keyboard().press("Enter");
      assertThat(owner.locator("#everyone-refused")).containsText("Personne ne peut vous répondre");

      other.click("#send");
      assertThat(other.locator("#errors")).containsText("ne souhaite pas de réponse de votre part");
      assertThat(other.locator("#text")).hasValue("Montrez-moi ces oiseaux.");
      other.navigate(POST);
      assertThat(shown(other, text)).containsText("Pas de réponse, à la demande de Églantine.");
      assertThat(shown(other, text).locator(".comment-actions")).hasCount(0);

      owner.click("#welcome-everyone");
      assertThat(owner.locator("#refuse-everyone")).isVisible();
      other.reload();
      assertThat(shown(other, text).locator(".comment-actions a")).isVisible();
    }
  }

  @Test
  void onePersonIsChosenFromAListAndLetInAgain(RunningBlog blog, Page owner) {
    try (Visitors people = new Visitors(blog, owner)) {
      String text = "Le silence du dimanche vaut bien une sonnerie.";
      String receipt = published(people, owner, "Blanche", text);
      Page pest = people.reader();
      answer(pest, text, "Hubert", "Quel silence ? Appelez-moi.");
      approve(people, "Quel silence ? Appelez-moi.");

      owner.navigate(receipt);
      owner.selectOption("#person", new SelectOption().setLabel("Hubert (vous a répondu)"));
      owner.click("#refuse-one");
      assertThat(owner.locator("#refused")).containsText("Hubert, depuis le");
      answer(pest, text, "Humbert", "Encore moi.");
      assertThat(pest.locator("#errors")).containsText("ne souhaite pas de réponse");

      owner.locator("#refused input").check();
      owner.click("#welcome-one");
      assertThat(owner.locator("#refused")).hasCount(0);
      pest.click("#send");
      assertThat(pest.locator(".state-held")).isVisible();
    }
  }

  @Test
  void theBrowserKeepsTheCookieFromScriptsAndForgetsItWhenTold(RunningBlog blog, Page page) {
    page.navigate(POST);
    assertThat(page.context().cookies()).isEmpty();
    comment(page, "Amnésique", "Je ne sais plus ce que je voulais dire.");
    List<Cookie> cookies = page.context().cookies();
    assertThat(cookies).hasSize(1);
    assertThat(cookies.get(0).httpOnly).isTrue();
    assertThat(cookies.get(0).secure).isTrue();
    assertThat(page.evaluate("document.cookie")).isEqualTo("");
    page.click("#forget");
    assertThat(page.locator("#forget")).hasCount(0);
    assertThat(page.context().cookies()).isEmpty();
  }

  @Test
  void theReceiptWithEverythingOnItIsSound(RunningBlog blog, Page owner) {
    try (Visitors people = new Visitors(blog, owner)) {
      Page page = people.visitor();
      String text = "Une remarque à laquelle on a trop répondu.";
      String receipt = published(people, page, "Violette", text);
      answer(people.reader(), text, "Premier", "Une réponse de trop");
      approve(people, "Une réponse de trop");
      page.navigate(receipt);
      page.selectOption("#person", new SelectOption().setIndex(1));
      page.click("#refuse-one");
      page.click("#refuse-everyone");
      page.waitForURL("**/comments/*#boundaries");
      inBothLanguages(page, receipt);
      PageCheck check = new PageCheck(page, "fr-FR");
      check.open(receipt);
      // Not by a click, which would leave the focus behind the page's first links.
      page.evaluate("document.querySelector('#boundaries details').open = true");
      check.everything();
      inBothLanguages(page, POST);
    }
  }

  private static String published(Visitors people, Page page, String name, String text) {
    page.navigate(POST);
    String receipt = comment(page, name, text);
    approve(people, text);
    return receipt;
  }

  private static void approve(Visitors people, String text) {
    Page moderator = people.signedIn("malik");
    caseOf(moderator, text).locator(".decide [value=approve]").click();
    moderator.locator(".note.good").waitFor();
  }

  private static void answer(Page page, String text, String name, String answer) {
    page.navigate(POST);
    String reply = shown(page, text).locator(".comment-actions a").getAttribute("href");
    page.navigate(POST + reply.substring(0, reply.indexOf('#')));
    page.fill("#pseudonym", name);
    page.fill("#text", answer);
    page.click("#send");
  }

  private static Locator shown(Page page, String text) {
    return page.locator("li.comment > article")
        .filter(new Locator.FilterOptions().setHasText(text));
  }
}
