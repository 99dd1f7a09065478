package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

@ExtendWith(BlogExtension.class)
class ReviewIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  @Test
  void whoeverDecidesSecondIsToldWhoDecidedWhat(RunningBlog blog) {
    String text = "Deux personnes vont lire ceci en même temps.";
    String receipt = new Commenter(new Client(blog), POST).receipt("Iris", text);
    Desk malik = new Desk(Client.signedIn(blog, "malik"));
    Client adminClient = Client.signedIn(blog, "admin");
    Desk admin = new Desk(adminClient);
    Desk.Case stale = malik.find(text);
    admin.approve(admin.find(text));
    Answer told = malik.reject(stale, "Hors sujet.");
    assertThat(told.page().select("[role=status]").text())
        .contains("Already decided: admin published the comment by Iris")
        .contains("was not recorded");
    assertThat(new Client(blog).get(receipt).page().select(".state").text()).isEqualTo("published");
    String id =
        new Client(blog)
            .get(receipt)
            .page()
            .selectFirst(".note.good a")
            .attr("href")
            .replaceAll(".*#c", "");
    Answer trail = adminClient.get("/moderator/decided?comment=" + id);
    assertThat(trail.page().select("ol.trail li").eachText())
        .hasSize(3)
        .element(2)
        .asString()
        .startsWith("Published (admin)");
  }

  @Test
  void aSecondClickDecidesNothingElse(RunningBlog blog) {
    Client reader = new Client(blog);
    Client malikClient = Client.signedIn(blog, "malik");
    Desk malik = new Desk(malikClient);
    String text = "Un double clic, tu es vraiment une pauvre fille.";
    new Commenter(reader, POST).receipt("Basile", text);
    String next = "Juste derrière, tu es vraiment une pauvre fille.";
    String receipt = new Commenter(reader, POST).receipt("Colombe", next);
    Desk.Case found = malik.find(text);
    int waiting = malik.waiting();
    malik.spam(found);
    Answer again = malik.spam(found);
    assertThat(malik.waiting()).isEqualTo(waiting - 1);
    assertThat(reader.get(receipt).page().select(".state").text()).isEqualTo("waiting");
    assertThat(again.page().select("[role=status]").text())
        .contains("Already decided: malik marked the comment by Basile as spam");
  }

  @Test
  void theGravestComesFirstAndItsWordsAreMarked(RunningBlog blog) {
    var articles =
        Client.signedIn(blog, "malik").get("/moderator/queue").page().select("article.case");
    assertThat(articles.stream().map(a -> -Integer.parseInt(a.className().replaceAll("\\D", ""))))
        .isSorted();
    assertThat(articles.first().select("mark.flag")).isNotEmpty();
    assertThat(articles.first().select("ol.reasons li")).isNotEmpty();
  }

  @Test
  void goingOnAfterAStopIsExplainedInBothLanguagesAndFoundByTheFilter(RunningBlog blog) {
    Commenter ludivine = new Commenter(new Client(blog), POST);
    Commenter sergio = new Commenter(new Client(blog), POST);
    ludivine.receipt("Ludivine", "J'ai planté trois rangs de poireaux au potager.");
    sergio.receipt("Sergio", "@Ludivine ils sont trop serrés, vos poireaux.");
    ludivine.receipt("Ludivine", "@Sergio laissez-moi tranquille.");
    String text = "@Ludivine et du fumier, vous en mettez ?";
    sergio.receipt("Sergio", text);
    Client malik = Client.signedIn(blog, "malik");

    Element english = flagged(malik, text, "en");
    assertThat(english.select("li.reason").text())
        .contains("Going on after a stop")
        .contains("Ludivine asked Sergio to stop less than an hour ago.")
        .doesNotContain("Would not have been flagged");
    assertThat(english.select("mark, .case-text .mark-no, li.reason q")).isEmpty();
    assertThat(english.select("li.reason a.mark-no")).isEmpty();
    assertThat(english.select("textarea").eachText())
        // In the comment's language: whoever wrote it will read it.
        .anyMatch(
            proposed -> proposed.startsWith("La personne a demandé qu’on ne lui réponde plus."))
        .noneMatch(proposed -> proposed.contains("Ludivine"));
    assertThat(flagged(malik, text, "fr").select("li.reason").text())
        .contains("Insistance après un stop")
        .contains("Ludivine a demandé à Sergio d’arrêter il y a moins d’une heure.");
    assertThat(
            malik.get("/moderator/queue?pattern=OCCUPATION").page().select(".case-text").eachText())
        .noneMatch(shown -> shown.contains(text));
  }

  private static Element flagged(Client moderator, String text, String language) {
    return moderator
        .get("/moderator/queue?pattern=PERSISTENCE", "Accept-Language", language)
        .page()
        .select("article.case")
        .stream()
        .filter(one -> one.select(".case-text").text().contains(text))
        .findFirst()
        .orElseThrow();
  }
}
