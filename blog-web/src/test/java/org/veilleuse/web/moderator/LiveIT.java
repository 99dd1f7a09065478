package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.AccountDesk;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** What open pages of the queue are told, and second opinions without a script. */
@ExtendWith(BlogExtension.class)
class LiveIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** What a page that listens hears. */
  record Stream(HttpResponse<InputStream> answer) implements AutoCloseable {

    static Stream open(RunningBlog blog, Client moderator, String tab, String after) {
      String cookies =
          moderator.cookies().entrySet().stream()
              .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
              .collect(Collectors.joining("; "));
      HttpRequest.Builder request =
          HttpRequest.newBuilder(blog.baseUri().resolve("/moderator/events?tab=" + tab))
              .header("Accept", "text/event-stream")
              .header("Cookie", cookies);
      if (after != null) {
        request.header("Last-Event-ID", after);
      }
      try {
        return new Stream(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofInputStream()));
      } catch (IOException | InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    int status() {
      return answer.statusCode();
    }

    /** Everything up to these words. */
    String until(String words) throws IOException {
      StringBuilder heard = new StringBuilder();
      while (heard.indexOf(words) < 0) {
        int next = answer.body().read();
        if (next < 0) {
          throw new AssertionError("The stream ended: " + heard);
        }
        heard.append((char) next);
      }
      return heard.toString();
    }

    void toItsEnd() throws IOException {
      answer.body().readAllBytes();
    }

    @Override
    public void close() {
      try {
        answer.body().close();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static String mark(String heard) {
    int at = heard.lastIndexOf("id: ");
    return heard.substring(at + 4, heard.indexOf('\n', at));
  }

  private static String id(Desk.Case found) {
    return found.article().id().substring("case-".length());
  }

  @Test
  void aModeratorHearsWhatHappensAndNothingOfWhatWasWritten(RunningBlog blog) throws IOException {
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    String began = mark(malik.get("/moderator/queue").page());
    String text = "Lanterns are best hung low, where the path begins.";
    String after;
    try (Stream stream = Stream.open(blog, malik, "one", began)) {
      assertThat(stream.status()).isEqualTo(200);
      assertThat(stream.answer().headers().firstValue("Content-Type").orElseThrow())
          .startsWith("text/event-stream");
      assertThat(stream.answer().headers().firstValue("Cache-Control")).contains("no-store");
      new Commenter(new Client(blog), POST).receipt("Lamplighter", text);
      String heard =
          stream.until("\"kind\":\"waits\"") + stream.until("id: ") + stream.until("\n\n");
      after = heard.substring(heard.lastIndexOf("id: ") + 4).strip();

      Desk.Case found = new Desk(admin).find(text);
      new Desk(admin).approve(found);
      String decided =
          "{\"kind\":\"decided\",\"id\":\""
              + id(found)
              + "\",\"by\":\"admin\",\"step\":\"APPROVED\"}";
      heard += stream.until(decided);
      assertThat(heard).doesNotContain("Lanterns", "Lamplighter", "commenter", "198.18");
    }
    try (Stream again = Stream.open(blog, malik, "one", after)) {
      assertThat(again.until("\"step\":\"APPROVED\"")).doesNotContain("missed");
    }
    try (Stream lost = Stream.open(blog, malik, "one", "another-run-7")) {
      lost.until("event: missed\n");
    }
  }

  @Test
  @Timeout(60) // Without a beat the stream would be read for ever.
  void aPageThatListensHearsABeatEvenWhenNothingHappens(RunningBlog blog) throws IOException {
    Client malik = Client.signedIn(blog, "malik");
    String began = mark(malik.get("/moderator/queue").page());
    try (Stream stream = Stream.open(blog, malik, "beat", began)) {
      // As an event, for a script does not see comment lines.
      stream.until("event: beat\ndata: ");
    }
  }

  @Test
  @Timeout(60) // Without a beat that looks they would listen for ten minutes.
  void anAccountThatIsClosedOrHasAnotherPasswordHearsNothingMore(RunningBlog blog)
      throws IOException {
    AccountDesk desk = new AccountDesk(Client.signedIn(blog, "admin"));
    Client malik = Client.signedIn(blog, "malik");
    List<Client> two = new ArrayList<>();
    for (String login : List.of("rosa", "lena")) {
      desk.open(login, "MODERATOR");
      Client moderator = new Client(blog);
      moderator.signIn(login, AccountDesk.PASSWORD);
      two.add(moderator);
    }
    try (Stream rosa = Stream.open(blog, two.get(0), "closed", null);
        Stream lena = Stream.open(blog, two.get(1), "changed", null);
        Stream stays = Stream.open(blog, malik, "stays", null)) {
      assertThat(List.of(rosa.status(), lena.status(), stays.status())).containsOnly(200);
      desk.close("rosa");
      desk.changePassword("lena", "another one, longer");
      rosa.toItsEnd();
      lena.toItsEnd();
      stays.until("event: beat\n");
    }
    try (Stream again = Stream.open(blog, two.get(1), "changed", null)) {
      assertThat(again.status()).isEqualTo(302);
    }
    desk.close("lena");
  }

  private static String mark(org.jsoup.nodes.Document page) {
    return page.selectFirst("#live").attr("data-mark");
  }

  @Test
  void aPageThatAsksIsToldWhatIsNewAndWhoDecidedWhatItShows(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    String text = "A slow reply is a reply that was read twice before it left.";
    new Commenter(new Client(blog), POST).receipt("Patience", text);
    Desk.Case shown = new Desk(malik).find(text);
    String began = mark(shown.page().page());
    String other = "A fast reply is a reply that nobody read, its writer included.";
    new Commenter(new Client(blog), POST).receipt("Haste", other);
    String fresh = id(new Desk(malik).find(other));
    Desk admin = new Desk(Client.signedIn(blog, "admin"));
    admin.reject(admin.find(text), "Not about lamps.");

    Answer answer =
        malik
            .with("Accept", "application/json")
            .post(
                "/moderator/desk",
                Map.of("action", "poll", "since", began, "shown", id(shown), "at", "0"));
    assertThat(answer.text())
        .contains("\"decided\":{\"" + id(shown) + "\":\"admin rejected it a moment ago\"}")
        .containsPattern("\"fresh\":\\[[^\\]]*\"" + fresh + "\"")
        .contains("to read")
        .doesNotContain("reply", "Patience", "Haste", "Not about");
    Answer lost =
        malik.post("/moderator/desk", Map.of("action", "poll", "since", "x", "at", "9".repeat(40)));
    assertThat(lost.text())
        .containsPattern("\"fresh\":\\[[^\\]]*\"" + fresh + "\"")
        .contains("\"news\":[]");
  }

  @Test
  void aModeratorHasAFewPagesThatListenAndHangingUpIsNoNewsForTheLog(RunningBlog blog)
      throws Exception {
    Client malik = Client.signedIn(blog, "malik");
    int before = blog.log().length();
    List<Stream> open = new ArrayList<>();
    for (int tab = 0; tab < 4; tab++) {
      open.add(Stream.open(blog, malik, "tab" + tab, null));
      assertThat(open.get(tab).status()).isEqualTo(200);
    }
    try (Stream fifth = Stream.open(blog, malik, "tab4", null);
        Stream sameTab = Stream.open(blog, malik, "tab1", null)) {
      assertThat(fifth.status()).isEqualTo(200);
      open.get(0).until("event: enough");
      open.get(0).toItsEnd();
      assertThat(sameTab.status()).isEqualTo(200);
      open.get(1).toItsEnd();
      open.get(2).close();
      for (int i = 0; i < 4; i++) {
        new Commenter(new Client(blog), POST).receipt("Reader", "Still here, number " + i + ".");
      }
      sameTab.until("\"kind\":\"waits\"");
      assertThat(malik.post("/logout", Map.of()).status()).isEqualTo(302);
      sameTab.toItsEnd();
      fifth.toItsEnd();
      open.get(3).toItsEnd();
    }
    assertThat(blog.log().substring(before)).doesNotContain(" WARN ", " ERROR ", "Exception");
  }

  @Test
  void aSecondOpinionIsAskedAndGivenWithoutAScript(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    String text = "You write like a lamp that nobody ever dusted.";
    new Commenter(new Client(blog), POST).receipt("Duster", text);
    Desk.Case found = new Desk(malik).find(text);
    String mark = found.article().attr("data-mark");

    Answer asked = opinion(malik, "ask", mark, "Is this an image or an insult?");
    assertThat(asked.location()).isEqualTo("/moderator/queue?said=asked#case-" + id(found));
    Answer mine = malik.get("/moderator/queue?opinion=mine&said=asked");
    assertThat(mine.page().select("article#case-" + id(found))).hasSize(1);
    assertThat(mine.page().select("article.case:not(:has(.opinion))")).isEmpty();
    assertThat(mine.page().selectFirst(".note.good").text()).contains("The others are asked");
    Desk.Case own = new Desk(malik).find(text);
    Answer tooEarly = new Desk(malik).approve(own);
    assertThat(tooEarly.page().select(".note.bad").text()).contains("nobody has answered yet");

    Answer theirs = admin.get("/moderator/queue?opinion=asked");
    assertThat(theirs.page().select(".opinion").text())
        .contains("malik asks for a second opinion", "Is this an image or an insult?");
    assertThat(opinion(malik, "PUBLISH", mark, "").location()).contains("said=OWN_QUESTION");
    assertThat(opinion(admin, "PUBLISH", mark, "x".repeat(501)).location())
        .contains("said=too-long");
    assertThat(opinion(admin, "burn", mark, "").status()).isEqualTo(400);
    assertThat(opinion(admin, "ask", "712", "").status()).isEqualTo(400);
    assertThat(opinion(admin, "PUBLISH", mark, "An image.").location()).contains("said=given");

    Desk.Case answered = new Desk(malik).find(text);
    assertThat(answered.text()).contains("admin would publish it", "An image.");
    assertThat(new Desk(malik).approve(answered).page().select(".note.good").text())
        .contains("Duster");
    String trail = malik.get("/moderator/decided?comment=" + id(found)).page().text();
    assertThat(trail)
        .contains("Second opinion asked for", "Opinion given", "Would publish – An image.");
    assertThat(malik.get("/moderator/queue?opinion=mine").page().select("#case-" + id(found)))
        .isEmpty();
  }

  private static Answer opinion(Client moderator, String action, String mark, String words) {
    return moderator.post(
        "/moderator/opinion", Map.of("action", action, "mark", mark, "words", words));
  }
}
