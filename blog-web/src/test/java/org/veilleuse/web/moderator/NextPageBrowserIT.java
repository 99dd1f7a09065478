package org.veilleuse.web.moderator;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.Visitors.cases;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.RunningBlog;
import org.veilleuse.web.testing.Visitors;

/** Reading on beyond the end of a page of the queue. */
@ExtendWith(BlogExtension.class)
class NextPageBrowserIT {

  private final OwnQueue queue;

  NextPageBrowserIT(RunningBlog blog) {
    queue = new OwnQueue(blog);
  }

  @AfterEach
  void clear() {
    queue.clear();
  }

  private static String text(int number) {
    return "Line number " + number + " of a letter to the night shift.";
  }

  @Test
  void nextLeadsOnToThePageThatWasFetchedAheadAndSaysWhereTheQueueEnds(
      RunningBlog blog, Page first) {
    try (Visitors people = new Visitors(blog, first)) {
      for (int i = 0; i < 22; i++) {
        queue.comment("Writer " + i, text(i));
      }
      Page malik = people.signedIn("malik");
      malik.navigate(queue.address());
      malik.locator("#start").press("Enter");
      malik.waitForResponse(
          answer -> answer.url().contains("after="),
          () -> {
            for (int i = 0; i < 16; i++) {
              malik.keyboard().press("j");
            }
          });
      malik.route(url -> url.contains("after="), Route::abort);
      for (int i = 16; i < 19; i++) {
        malik.keyboard().press("j");
      }
      assertThat(cases(malik, text(19))).isFocused();
      cases(malik, text(3))
          .locator("[name=note]")
          .evaluate("field => { field.value = 'à garder'; }");
      malik.keyboard().press("j");
      assertThat(malik.locator("#notices .note.bad")).containsText("La suite de la file");
      assertThat(cases(malik, text(3)).locator("[name=note]")).hasValue("à garder");
      assertThat(cases(malik, text(19))).isFocused();

      cases(malik, text(3)).locator("[name=note]").evaluate("field => { field.value = ''; }");
      malik.keyboard().press("j");
      assertThat(cases(malik, text(20))).isFocused();
      assertThat(malik.url()).contains("after=");
      malik.keyboard().press("j");
      assertThat(cases(malik, text(21))).isFocused();
      malik.keyboard().press("j");
      assertThat(malik.locator("#notices .note.good")).containsText("dernier commentaire");
      assertThat(cases(malik, text(21))).isFocused();
    }
  }
}
