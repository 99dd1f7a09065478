package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** What the desk does on a blog that is set up otherwise than the one that the tests share. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(BlogExtension.class)
class OtherSettingsIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  private RunningBlog blog;

  @BeforeAll
  void start() {
    blog =
        RunningBlog.start(
            Map.of(
                "blog.sample", "true",
                "blog.trusted-proxies", "127.0.0.1",
                "blog.live.connections", "1",
                "blog.comments.publish-trusted", "true",
                "blog.comments.trusted-after", "1"));
  }

  @AfterAll
  void end() {
    blog.close();
  }

  @Test
  void aTrustedCommenterIsPublishedAtOnceAndTakenBackWhenAModeratorSaysSo() {
    Client reader = new Client(blog);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    new Commenter(reader, POST).receipt("Honorine", "Mes pivoines ouvrent ce matin.");
    desk.approve(desk.find("pivoines ouvrent"));
    assertThat(reader.get(POST).text()).contains("pivoines ouvrent");

    assertThat(reader.get(POST).text()).contains("unless moderators know its sender well");
    String receipt = new Commenter(reader, POST).receipt("Honorine", "Les iris aussi.");
    assertThat(reader.get(receipt).page().select(".state").text()).isEqualTo("published");
    assertThat(new Client(blog).get(POST).text()).contains("Les iris aussi.");
    assertThat(desk.find("Les iris aussi.")).isNull();
    new Commenter(reader, POST).receipt("Honorine", "Tu es vraiment une pauvre fille.");
    assertThat(desk.find("une pauvre fille")).isNotNull();
    new Commenter(new Client(blog), POST).receipt("Honorine", "Je suis Honorine, si, si.");
    assertThat(desk.find("si, si.")).isNotNull();

    Answer recent = malik.get("/moderator/decided");
    assertThat(recent.page().select(".row").first().text())
        .contains("Les iris aussi.", "by the rule “publish trusted commenters at once”");
    String mark = recent.page().select(".row input[name=mark]").first().val();
    String id = mark.substring(0, mark.indexOf('.'));
    assertThat(malik.get("/moderator/commenter?id=" + id).text()).contains("Trusted: comments");
    assertThat(malik.get("/moderator/decided?comment=" + id).page().select(".trail").text())
        .contains("Published at once", "1 comment approved before (1 asked for)");
    malik.post("/moderator/desk", Map.of("mark", mark, "action", "undo"));
    assertThat(new Client(blog).get(POST).text()).doesNotContain("Les iris aussi.");
    assertThat(desk.find("Les iris aussi.")).isNotNull();

    Client author = Client.signedIn(blog, "odile");
    String shield = "/administrator/shield";
    assertThat(author.get(shield).page().select("#openness-OPEN-hint").text())
        .contains("unless its sender is trusted");
    author.submit(
        author.get(shield), "shield-form", "save", Map.of("openness", "KNOWN_ONLY", "until", ""));
    assertThat(reader.get(POST).text()).contains("Every comment is read by a person");
    new Commenter(reader, POST).receipt("Honorine", "Les lys attendent.");
    assertThat(desk.find("Les lys attendent.")).isNotNull();
    assertThat(blog.log().lines())
        .noneMatch(line -> line.matches("\\S+ \\S+ (WARN|WARNING|ERROR|SEVERE) .*"));
  }

  @Test
  void whereAsManyPagesListenAsMayAnotherIsToldToComeBackLater() throws IOException {
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    try (LiveIT.Stream first = LiveIT.Stream.open(blog, malik, "one", null);
        LiveIT.Stream second = LiveIT.Stream.open(blog, admin, "two", null)) {
      assertThat(first.status()).isEqualTo(200);
      assertThat(second.status()).isEqualTo(503);
      assertThat(second.answer().headers().firstValue("Retry-After")).contains("60");
      assertThat(malik.post("/logout", Map.of()).status()).isEqualTo(302);
      first.toItsEnd();
    }
    try (LiveIT.Stream again = LiveIT.Stream.open(blog, admin, "two", null)) {
      assertThat(again.status()).isEqualTo(200);
    }
  }
}
