package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** Where a moderator without a script is led, and what is said there. */
@ExtendWith(BlogExtension.class)
class DeskPagesIT {

  private static final String POST = "/posts/a-small-web-is-a-neighbourhood";

  private static String comment(RunningBlog blog, String text) {
    return new Commenter(new Client(blog), POST).receipt("Pedestrian", text);
  }

  private static String state(RunningBlog blog, String receipt) {
    return new Client(blog).get(receipt).page().select(".state").text();
  }

  private static Answer spam(Client moderator, Answer page) {
    String form = page.page().selectFirst("form.decide").id();
    return moderator.submit(page, form, Map.of("action", "spam"));
  }

  @Test
  void aDecisionStaysOnItsPageAndFromALastOneThatIsEmptyLeadsToTheFirst(RunningBlog blog) {
    Client odile = Client.signedIn(blog, "odile");
    Map<String, String> draft = Map.of("title", "A street of many doors", "body", "Knock.");
    Answer saved = odile.submit(odile.get("/author/post"), "editor", "save", draft);
    odile.submit(odile.get(saved.location()), "editor", "publish", Map.of());
    for (int i = 0; i < 22; i++) {
      new Commenter(new Client(blog), "/posts/a-street-of-many-doors")
          .receipt("Pedestrian " + i, "I knocked at door number " + i + ".");
    }
    Client malik = Client.signedIn(blog, "malik");
    Desk.Case any = new Desk(malik).find("door number 0.");
    Answer first = malik.get(any.article().selectFirst("a[href*='queue?post=']").attr("href"));
    assertThat(first.page().select("article.case")).hasSize(20);
    Answer last = malik.get(first.page().selectFirst(".pager a[rel=next]").attr("href"));
    assertThat(last.page().select(".case-text").eachText())
        .containsExactly("I knocked at door number 20.", "I knocked at door number 21.");

    Answer still = spam(malik, last);
    assertThat(still.page().select(".case-text").eachText())
        .containsExactly("I knocked at door number 21.");
    Answer back = spam(malik, still);
    assertThat(back.page().select(".note.good").text()).contains("Pedestrian");
    assertThat(back.page().select("article.case")).hasSize(20);

    // Other tests look through the same queue.
    List<String> rest = new ArrayList<>(List.of("action", "spam"));
    for (Element one : back.page().select("article.case")) {
      rest.addAll(List.of("mark", one.attr("data-mark")));
    }
    Answer done = DeskIT.form(malik, Map.of(), rest.toArray(new String[0]));
    assertThat(DeskIT.said(malik, done)).contains("20 comments decided.");
  }

  @Test
  void aDecisionIsTakenBackBesideWhatIsSaidOfIt(RunningBlog blog) {
    String text = "I cross the street at the same stone every day.";
    String receipt = comment(blog, text);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    Answer decided = desk.approve(desk.find(text));
    assertThat(state(blog, receipt)).isEqualTo("published");

    Element undo = decided.page().selectFirst(".note.good form[action='/moderator/desk']");
    Answer back =
        DeskIT.form(
            malik,
            Map.of(),
            "action",
            undo.selectFirst("button").val(),
            "mark",
            undo.selectFirst("[name=mark]").val());
    assertThat(DeskIT.said(malik, back)).contains("taken back");
    assertThat(state(blog, receipt)).isEqualTo("waiting");
  }

  @Test
  void whyASelectionWasRefusedIsSaid(RunningBlog blog) {
    String text = "The pavement is the only bench that is never taken.";
    String receipt = comment(blog, text);
    comment(blog, "The bench is the only pavement with a view.");
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    String one = desk.find(text).article().attr("data-mark");
    String other = desk.find("pavement with a view").article().attr("data-mark");

    assertThat(refused(malik, "mark", one, "mark", other, "reason", " "))
        .contains("Write a reason: it will be read on each receipt.");
    assertThat(refused(malik, "mark", one, "mark", other, "reason", "x".repeat(1001)))
        .contains("The reason is too long: at most 1,000 characters.");
    assertThat(refused(malik, "mark", one, "mark", other, "reason", "No.", "site-rule", "999999"))
        .contains("The rule you chose has been changed");
    assertThat(refused(malik, "reason", "No.")).contains("No comment was selected.");
    assertThat(state(blog, receipt)).isEqualTo("waiting");
  }

  private static String refused(Client moderator, String... fields) {
    List<String> all = new ArrayList<>(List.of("action", "reject"));
    all.addAll(List.of(fields));
    return DeskIT.said(moderator, DeskIT.form(moderator, Map.of(), all.toArray(new String[0])));
  }
}
