package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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

/** A reader reports a comment without an account, and learns what came of it. */
@ExtendWith(BlogExtension.class)
class ReportIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  private record Published(String receipt, String form) {}

  private static Published published(RunningBlog blog, String text) {
    return published(blog, POST, text);
  }

  private static Published published(RunningBlog blog, String post, String text) {
    Client commenter = new Client(blog);
    String receipt = new Commenter(commenter, post).receipt("Grumbler", text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.approve(desk.find(text));
    Element comment =
        commenter.get(post).page().select(".comment").stream()
            .filter(one -> one.text().contains(text))
            .findFirst()
            .orElseThrow();
    return new Published(receipt, comment.selectFirst(".report-link a").attr("href"));
  }

  private static Answer report(Client reader, String form, Map<String, String> typed) {
    return reader.submit(reader.get(form), "report-form", "send", typed);
  }

  private static Element reported(RunningBlog blog, String address, String text) {
    Answer page = Client.signedIn(blog, "admin").get(address);
    return page.page().select("article.case").stream()
        .filter(article -> article.text().contains(text))
        .findFirst()
        .orElse(null);
  }

  private static void assertTyped(Answer form, String words) {
    assertThat(form.page().selectFirst("#text").wholeText().strip()).isEqualTo(words);
  }

  @Test
  void reportsBringACommentBackAndTellTheirReadersThatItStays(RunningBlog blog) {
    String text = "Slow replies are what slow people write.";
    Published comment = published(blog, text);
    Client reader = new Client(blog);
    Answer form = reader.get(comment.form());
    assertThat(form.status()).isEqualTo(200);
    assertThat(form.header("Cache-Control")).contains("no-store");
    Map<String, String> typed =
        Map.of("reason", "INSULT_OR_THREAT", "text", "It calls us <b>slow</b>.");

    Answer taken = reader.submit(form, "report-form", "send", typed);

    assertThat(taken.status()).isEqualTo(302);
    assertThat(taken.location()).startsWith("/reports/");
    assertThat(report(reader, comment.form(), typed).location()).isEqualTo(taken.location());
    assertThat(reader.cookies()).isEmpty();
    Answer receipt = reader.get(taken.location());
    assertThat(receipt.page().selectFirst("h1").text()).contains("Thank you");
    assertThat(receipt.page().select(".quoted").text()).isEqualTo("It calls us <b>slow</b>.");
    assertThat(receipt.header("Cache-Control")).contains("no-store");
    Element few = reported(blog, "/moderator/reports", text);
    assertThat(few.text()).contains("reported once", "It calls us <b>slow</b>.");
    assertThat(new Desk(Client.signedIn(blog, "malik")).find(text)).isNull();

    for (String reason : new String[] {"SEXUAL", "INSULT_OR_THREAT"}) {
      report(new Client(blog), comment.form(), Map.of("reason", reason));
    }
    assertThat(reported(blog, "/moderator/reports", text)).isNull();
    Client malik = Client.signedIn(blog, "malik");
    Desk.Case found = new Desk(malik).find(text);
    assertThat(found.text()).contains("published", "reported 3 times");
    assertThat(found.text()).contains("It insults or threatens someone × 2");
    assertThat(found.page().text()).doesNotContain("198.18.");
    assertThat(reader.get(POST).text()).contains(text);

    assertThat(new Desk(malik).approve(found).page().select(".note.good").text())
        .contains("Grumbler");
    assertThat(new Desk(malik).find(text)).isNull();
    assertThat(reader.get(POST).text()).contains(text);
    assertThat(reader.get(taken.location()).page().select(".note").text())
        .contains("left it published");
    String late = report(new Client(blog), comment.form(), typed).location();
    assertThat(reader.get(late).text()).contains("had already looked at this comment");
    assertThat(reported(blog, "/moderator/reports?view=again", text).text())
        .contains("reported 4 times", "reported once since");
  }

  @Test
  void whatIsReportedWhileAModeratorReadsIsNotEndedUnread(RunningBlog blog) {
    String text = "Slow doors, slow people, slow street.";
    Published comment = published(blog, text);
    Client malik = Client.signedIn(blog, "malik");
    Client reader = new Client(blog);
    report(reader, comment.form(), Map.of("reason", "OTHER"));
    String seen = markOf(reported(blog, "/moderator/reports", text));
    Map<String, String> typed = Map.of("reason", "PRIVATE_FACTS", "text", "It is my street.");
    String late = report(new Client(blog), comment.form(), typed).location();

    Answer kept = malik.post("/moderator/reports", Map.of("mark", seen, "action", "keep"));

    assertThat(kept.page().select(".note.good").text()).contains("One report came while you were");
    assertThat(reader.get(late).text()).contains("had already looked", "was reported again");
    Element again = reported(blog, "/moderator/reports?view=again", text);
    assertThat(again.text()).contains("reported once since", "It is my street.");

    malik.post("/moderator/reports", Map.of("mark", markOf(again), "action", "bring"));
    seen = new Desk(malik).find(text).article().attr("data-mark");
    typed = Map.of("reason", "OTHER", "text", "It still is.");
    report(new Client(blog), comment.form(), typed);
    kept = malik.post("/moderator/queue", Map.of("mark", seen, "action", "approve"));
    assertThat(kept.page().select(".note.good").text()).contains("One report came while you were");
    assertThat(reported(blog, "/moderator/reports?view=again", text).text())
        .contains("reported once since", "It still is.");
  }

  private static String markOf(Element article) {
    return article.selectFirst("form.decide [name=mark]").val();
  }

  @Test
  void aRejectedCommentIsGoneAtOnceAlsoFromTheReceiptsOfWhoReportedIt(RunningBlog blog) {
    String text = "Whoever waits has nothing to say, like all of you.";
    Published comment = published(blog, text);
    String receipt = null;
    Client reader = null;
    for (int i = 0; i < 3; i++) {
      reader = new Client(blog);
      receipt = report(reader, comment.form(), Map.of("reason", "OTHER")).location();
    }
    assertThat(reader.get(POST).text()).contains(text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));

    desk.reject(desk.find(text), "Contempt for everybody here.");

    assertThat(reader.get(POST).text()).doesNotContain(text);
    Answer told = reader.get(receipt);
    assertThat(told.page().selectFirst("h1").text()).contains("taken down");
    assertThat(told.text()).doesNotContain(text).doesNotContain("malik");
    assertThat(told.text()).doesNotContain("Grumbler").doesNotContain("Contempt");
    assertThat(reader.get(comment.form()).status()).isEqualTo(404);
    assertThat(reader.get(comment.receipt()).text()).contains("Contempt for everybody here.");
  }

  @Test
  void aCommentUnderAWithdrawnPostIsShownToNobody(RunningBlog blog) {
    Client odile = Client.signedIn(blog, "odile");
    Map<String, String> draft = Map.of("title", "A post taken back", "body", "For one day.");
    Answer saved = odile.submit(odile.get("/author/post"), "editor", "save", draft);
    odile.submit(odile.get(saved.location()), "editor", "publish", Map.of());
    String text = "It should have stayed longer.";
    Published comment = published(blog, "/posts/a-post-taken-back", text);
    Client reader = new Client(blog);
    Answer form = reader.get(comment.form());
    assertThat(form.text()).contains(text);
    String receipt = report(reader, comment.form(), Map.of("reason", "OTHER")).location();
    assertThat(reader.get(receipt).text()).contains("A post taken back");

    Answer posts = odile.get("/author/posts");
    Element row =
        posts.page().select("li.row").stream()
            .filter(one -> one.text().contains("A post taken back"))
            .findFirst()
            .orElseThrow();
    odile.submit(posts, "posts", row.selectFirst("button[name$=withdraw]").attr("name"), Map.of());

    assertThat(reader.get(comment.form()).status()).isEqualTo(404);
    Answer sent = reader.submit(form, "report-form", "send", Map.of("reason", "SPAM"));
    assertThat(sent.status()).isEqualTo(404);
    assertThat(sent.text()).doesNotContain(text);
    for (String address : new String[] {receipt, comment.receipt()}) {
      Answer page = reader.get(address);
      assertThat(page.status()).as(address).isEqualTo(200);
      assertThat(page.text()).as(address).doesNotContain("a-post-taken-back");
      assertThat(page.text()).as(address).doesNotContain("A post taken back");
    }
  }

  @Test
  void whatIsNotTakenIsNotLost(RunningBlog blog) {
    String text = "A reply that nobody has reason to report.";
    Published comment = published(blog, text);
    Client reader = new Client(blog);
    String words = "x".repeat(1001);

    Answer none = report(reader, comment.form(), Map.of("text", "My words"));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.problems()).contains("Choose what is wrong");
    assertTyped(none, "My words");
    Map<String, String> nonsense = Map.of("reason", "NONSENSE", "text", "It makes no sense.");
    Answer unknown = report(reader, comment.form(), nonsense);
    assertThat(unknown.status()).isEqualTo(422);
    assertTyped(unknown, "It makes no sense.");
    Answer tooLong = report(reader, comment.form(), Map.of("reason", "SPAM", "text", words));
    assertThat(tooLong.status()).isEqualTo(422);
    assertThat(tooLong.problems()).contains("1,000");
    assertTyped(tooLong, words);
    assertThat(tooLong.page().selectFirst("#reason-SPAM").hasAttr("checked")).isTrue();
    Map<String, String> typed = Map.of("reason", "SPAM", "text", "It sells snails.");
    Map<String, String> filled = new LinkedHashMap<>(typed);
    filled.put("website", "https://x.example");
    Answer trapped = report(reader, comment.form(), filled);
    assertThat(trapped.status()).isEqualTo(422);
    assertThat(trapped.problems()).contains("hidden field");
    assertTyped(trapped, "It sells snails.");
    Map<String, String> stale = new LinkedHashMap<>(typed);
    stale.put("token", "1.x");
    Answer late = report(reader, comment.form(), stale);
    assertThat(late.problems()).contains("a long time");
    assertTyped(late, "It sells snails.");
    assertThat(reported(blog, "/moderator/reports", text)).isNull();

    for (String nowhere :
        new String[] {"/report/x", "/report/-1", "/report/99999999999999999999"}) {
      assertThat(reader.get(nowhere).status()).as(nowhere).isEqualTo(404);
    }
    String held = new Commenter(new Client(blog), POST).receipt("Waiting", "Nobody sees it yet.");
    assertThat(reader.get(held).status()).isEqualTo(200);
    assertThat(reader.get("/reports" + held.substring("/comments".length())).status())
        .isEqualTo(404);
  }
}
