package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** Which cards come to whoever narrows the queue. */
@ExtendWith(BlogExtension.class)
class DeskFilterIT {

  private static final String POST = "/posts/a-small-web-is-a-neighbourhood";

  private static void comment(RunningBlog blog, String text) {
    new Commenter(new Client(blog), POST).receipt("Neighbour", text);
  }

  /** The texts on all pages of the queue that is narrowed so. */
  private static List<String> listed(Client moderator, String query) {
    List<String> texts = new ArrayList<>();
    String path = "/moderator/queue?" + query;
    while (path != null) {
      Document page = moderator.get(path).page();
      page.select("a.mark-no").remove();
      texts.addAll(page.select("article.case .case-text").eachText());
      Element next = page.selectFirst(".pager a[rel=next]");
      path = next == null ? null : next.attr("href");
    }
    return texts;
  }

  @Test
  void eachLanguageIsListedWithoutTheOther(RunningBlog blog) {
    String english = "The lamp on the corner knows everybody who walks home late.";
    String french = "La lampe du coin connaît tous ceux qui rentrent tard le soir.";
    comment(blog, english);
    comment(blog, french);
    Client malik = Client.signedIn(blog, "malik");
    assertThat(listed(malik, "language=en")).contains(english).doesNotContain(french);
    assertThat(listed(malik, "language=fr")).contains(french).doesNotContain(english);
    assertThat(listed(malik, "language=xx")).contains(english, french);
  }

  @Test
  void whatWasFlaggedWhatWasNotAndWhatWasNotReadAreListedApart(RunningBlog blog) {
    String flagged = "Derrière la haie, tu es vraiment une pauvre fille.";
    String calm = "Derrière la haie, il y a une autre haie.";
    comment(blog, flagged);
    comment(blog, calm);
    Client malik = Client.signedIn(blog, "malik");
    assertThat(listed(malik, "state=flagged")).contains(flagged).doesNotContain(calm);
    assertThat(listed(malik, "state=calm")).contains(calm).doesNotContain(flagged);
    assertThat(listed(malik, "state=unscreened")).doesNotContain(calm, flagged);
  }

  @Test
  void mineIsWhatIReadAndNotWhatOthersRead(RunningBlog blog) {
    String mine = "My gate is open, and my dog is shut in.";
    String theirs = "Their gate is shut, and their dog is out.";
    comment(blog, mine);
    comment(blog, theirs);
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    String first = new Desk(malik).find(mine).article().attr("data-mark");
    String second = new Desk(admin).find(theirs).article().attr("data-mark");
    DeskIT.asked(malik, "action", "claim", "mark", first);
    DeskIT.asked(admin, "action", "claim", "mark", second);
    assertThat(listed(malik, "mine=1")).contains(mine).doesNotContain(theirs);
    assertThat(listed(admin, "mine=1")).contains(theirs).doesNotContain(mine);
    DeskIT.asked(malik, "action", "free", "mark", first);
    assertThat(listed(malik, "mine=1")).doesNotContain(mine, theirs);
  }

  @Test
  void onlyWhatIsPublishedAndWasReportedIsListedAsReported(RunningBlog blog) {
    String published = "Our street has a name, and the name has a story.";
    String waiting = "Our street has a story, and the story has no name.";
    comment(blog, published);
    comment(blog, waiting);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    desk.approve(desk.find(published));
    assertThat(listed(malik, "state=reported")).doesNotContain(published, waiting);

    String form =
        malik.get(POST).page().select(".comment").stream()
            .filter(one -> one.text().contains(published))
            .findFirst()
            .orElseThrow()
            .selectFirst(".report-link a")
            .attr("href");
    for (int i = 0; i < 3; i++) {
      Client reader = new Client(blog);
      reader.submit(reader.get(form), "report-form", "send", Map.of("reason", "OTHER"));
    }

    assertThat(listed(malik, "state=reported")).contains(published).doesNotContain(waiting);
    assertThat(listed(malik, "")).contains(published, waiting);
    desk.approve(desk.find(published));
  }
}
