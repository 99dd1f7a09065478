package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.Visitors.cases;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** A page that has not heard what others did, and decisions that do not arrive. */
@ExtendWith(BlogExtension.class)
class LateCardBrowserIT {

  private static final String ONE = "A lamp left on is the longest sentence of the night.";
  private static final String OTHER = "A lamp put out is the shortest sentence of the night.";
  private static final String THIRD = "A lamp that flickers is a sentence with a comma in it.";

  private final OwnQueue queue;

  LateCardBrowserIT(RunningBlog blog) {
    queue = new OwnQueue(blog);
  }

  @AfterEach
  void clear() {
    queue.clear();
  }

  /** Malik at this part of the queue, hearing nothing of what others do. */
  private Page deaf(Visitors people) {
    Page malik = people.signedIn("malik");
    malik.route(
        "**/moderator/events*", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
    malik.route(
        "**/moderator/desk",
        route -> {
          if (asks(route, "action=poll")) {
            route.abort();
          } else {
            route.fallback();
          }
        });
    malik.navigate(queue.address());
    return malik;
  }

  private static boolean asks(Route route, String field) {
    String body = route.request().postData();
    return body != null && body.contains(field);
  }

  private static Locator note(Page page, String kind) {
    return page.locator("#notices .note." + kind);
  }

  @Test
  void aCardThatWaitsAgainIsShownAnewWithWhatWasTyped(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String receipt = queue.comment("Longest", ONE);
      queue.comment("Shortest", OTHER);
      String mark = queue.mark(ONE);
      Page malik = deaf(people);
      Locator card = cases(malik, ONE);
      queue.decideAndTakeBack(mark);
      card.locator("[name=note]").evaluate("field => { field.value = 'à garder'; }");
      card.locator(".pick input").check();

      card.focus();
      malik.keyboard().press("a");
      assertThat(note(malik, "bad")).containsText("rien n’a été décidé");
      assertThat(card).isVisible();
      assertThat(card).hasAttribute("data-mark", OwnQueue.later(mark, 2));
      assertThat(card.locator("[name=note]")).hasValue("à garder");
      assertThat(card.locator(".pick input")).isChecked();
      assertThat(queue.state(receipt)).isEqualTo("waiting");

      card.focus();
      malik.keyboard().press("Shift+A");
      assertThat(note(malik, "good")).containsText("Longest");
      assertThat(queue.state(receipt)).isEqualTo("published");
    }
  }

  @Test
  void aPageThatOnlyHearsThatACardWaitsAgainFetchesIt(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      queue.comment("Longest", ONE);
      String mark = queue.mark(ONE);
      Page malik = people.signedIn("malik");
      malik.clock().install();
      malik.route(
          "**/moderator/events*",
          route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
      malik.navigate(queue.address());
      // A card under the mouse is left as it is until it is left.
      malik.mouse().move(0, 0);
      Locator card = cases(malik, ONE);
      malik.waitForResponse("**/moderator/desk", () -> malik.clock().fastForward(1_000));
      card.locator("[name=note]").evaluate("field => { field.value = 'à garder'; }");
      // Both before it asks again.
      queue.decideAndTakeBack(mark);
      malik.waitForResponse(
          answer -> answer.url().contains("/moderator/desk"),
          () -> malik.clock().fastForward(16_000));
      malik.clock().fastForward(1_000);
      assertThat(card).hasAttribute("data-mark", OwnQueue.later(mark, 2));
      assertThat(card.locator("[name=note]")).hasValue("à garder");
      assertThat(malik.locator(".live-bar button")).hasCount(0);
    }
  }

  @Test
  void aDecisionThatFailsAfterTheLastCardBringsThatCardBack(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      queue.comment("Longest", ONE);
      String receipt = queue.comment("Shortest", OTHER);
      Page malik = deaf(people);
      queue.comment("Flickering", THIRD);
      List<Route> held = new ArrayList<>();
      malik.route(
          "**/moderator/desk",
          route -> {
            if (asks(route, "action=approve")) {
              held.add(route);
            } else {
              route.fallback();
            }
          });
      cases(malik, ONE).focus();
      malik.keyboard().press("a");
      assertThat(cases(malik, OTHER)).isFocused();
      malik.keyboard().press("a");
      malik.waitForCondition(() -> held.size() == 2);
      held.get(0).resume();
      assertThat(note(malik, "good")).containsText("Longest");
      // As long as the list that comes next may take.
      malik.waitForTimeout(1_500);
      held.get(1).abort();
      assertThat(note(malik, "bad")).containsText("Réessayez");
      assertThat(cases(malik, OTHER)).isVisible();
      assertThat(cases(malik, OTHER)).isFocused();

      malik.unroute("**/moderator/desk");
      malik.keyboard().press("a");
      assertThat(cases(malik, THIRD)).isFocused();
      assertThat(queue.state(receipt)).isEqualTo("published");
    }
  }

  @Test
  void theLoserOfASelectionReadsWhoDecidedWhat(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      queue.comment("Longest", ONE);
      queue.comment("Shortest", OTHER);
      Page malik = deaf(people);
      queue.other("action", "reject", "reason", "No.", "mark", queue.mark(ONE));
      cases(malik, ONE).locator(".pick input").check();
      cases(malik, OTHER).locator(".pick input").check();
      cases(malik, OTHER).focus();
      malik.keyboard().press("Shift+S");
      assertThat(malik.locator("#notices .note"))
          .containsText("admin avait déjà refusé le commentaire de Longest.");
      assertThat(malik.locator("#notices .note")).containsText("Un commentaire indésirable");
    }
  }

  @Test
  void decisionsAreTakenBackOneAfterTheOther(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String longest = queue.comment("Longest", ONE);
      String shortest = queue.comment("Shortest", OTHER);
      queue.comment("Flickering", THIRD);
      Page malik = people.signedIn("malik");
      malik.navigate(queue.address());
      cases(malik, ONE).focus();
      malik.keyboard().press("a");
      assertThat(note(malik, "good")).containsText("Longest");
      malik.keyboard().press("s");
      assertThat(note(malik, "good")).containsText("Shortest");
      assertThat(cases(malik, THIRD)).isFocused();
      malik.keyboard().press("z");
      assertThat(cases(malik, OTHER)).isFocused();
      assertThat(queue.state(shortest)).isEqualTo("waiting");
      assertThat(note(malik, "good")).containsText("Longest");
      malik.keyboard().press("z");
      assertThat(cases(malik, ONE)).isFocused();
      assertThat(queue.state(longest)).isEqualTo("waiting");
      assertThat(malik.locator("#notices button")).hasCount(0);
    }
  }

  @Test
  void whatIsDoneMeanwhileDoesNotEndTakingBack(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String receipt = queue.comment("Longest", ONE);
      queue.comment("Shortest", OTHER);
      queue.comment("Flickering", THIRD);
      Page malik = people.signedIn("malik");
      malik.clock().install();
      malik.navigate(queue.address());
      cases(malik, ONE).focus();
      malik.keyboard().press("a");
      assertThat(note(malik, "good")).containsText("Longest");
      malik.keyboard().press("l");
      assertThat(note(malik, "good")).containsText("fin de cette page");
      assertThat(note(malik, "good")).containsText("Longest");
      malik.locator("#notices button").click();
      assertThat(cases(malik, ONE)).isFocused();
      assertThat(queue.state(receipt)).isEqualTo("waiting");

      malik.keyboard().press("a");
      assertThat(note(malik, "good")).containsText("Longest");
      malik.keyboard().press("l");
      assertThat(note(malik, "good")).containsText("fin de cette page");
      malik.clock().fastForward(11_000);
      assertThat(malik.locator("#notices button")).hasCount(0);
      assertThat(note(malik, "good")).not().containsText("Longest");
      assertThat(note(malik, "good")).containsText("fin de cette page");
    }
  }

  @Test
  void theOnlyCardOfAFilterIsTakenBackByTheKey(RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      String receipt = queue.comment("Longest", ONE);
      Page malik = people.signedIn("malik");
      malik.navigate(queue.address());
      cases(malik, ONE).focus();
      malik.keyboard().press("a");
      assertThat(malik.locator(".empty")).isVisible();
      assertThat(malik.locator("#notices button")).isFocused();
      assertThat(queue.state(receipt)).isEqualTo("published");
      malik.keyboard().press("z");
      assertThat(cases(malik, ONE)).isFocused();
      assertThat(queue.state(receipt)).isEqualTo("waiting");
    }
  }
}
