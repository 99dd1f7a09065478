package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** From the form to the page: what a commenter, a moderator and a reader see of a comment. */
@ExtendWith(BlogExtension.class)
class CommentingIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  @Test
  void aCommentIsHeldAndItsReceiptSaysSo(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Je garde la liste de mes liens morts dans un cahier.";
    Answer sent = new Commenter(reader, POST).send("Margaux", text);
    assertThat(sent.status()).isEqualTo(302);
    assertThat(sent.location()).matches("/comments/[A-Za-z0-9_-]{16,}");
    Answer receipt = reader.get(sent.location());
    assertThat(receipt.status()).isEqualTo(200);
    assertThat(receipt.page().select(".state").text()).isEqualTo("waiting");
    assertThat(receipt.page().select("blockquote").text()).isEqualTo(text);
    assertThat(receipt.page().select("input#link").val()).endsWith(sent.location());
    assertThat(new Client(blog).get(POST).text()).doesNotContain(text);
  }

  @Test
  void anApprovedCommentIsOnThePageAtOnce(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Le mien menait à une recette de soupe, en 2009.";
    String receipt = new Commenter(reader, POST).receipt("Colas", text);
    Answer before = reader.get(POST);
    assertThat(reader.get(POST, "If-None-Match", before.header("ETag")).status()).isEqualTo(304);

    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    Answer decided = desk.approve(desk.find(text));
    assertThat(decided.page().select("[role=status]").text()).contains("Colas is published");
    assertThat(desk.find(text)).isNull();

    Answer after = reader.get(POST, "If-None-Match", before.header("ETag"));
    assertThat(after.status()).isEqualTo(200);
    assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    assertThat(after.page().select(".comment-text").eachText()).contains(text);
    Answer told = reader.get(receipt);
    assertThat(told.page().select(".state").text()).isEqualTo("published");
    String link = told.page().select(".note.good a").attr("href");
    assertThat(after.page().select(link.substring(link.indexOf('#'))).text()).contains(text);
  }

  @Test
  void aRejectedCommentsReceiptSaysWhy(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Vos lecteurs sont tous des paresseux, relisez-vous.";
    String receipt = new Commenter(reader, POST).receipt("Sylvestre", text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    Answer decided = desk.reject(desk.find(text), "On discute ici du billet <b>seulement</b>.");
    assertThat(decided.page().select("[role=status]").text()).contains("Sylvestre is rejected");
    Answer told = reader.get(receipt);
    assertThat(told.page().select(".state").text()).isEqualTo("rejected");
    assertThat(told.page().select(".note.bad").text())
        .contains("On discute ici du billet <b>seulement</b>.");
    assertThat(reader.get(POST).text()).doesNotContain("relisez-vous");
  }

  @Test
  void aRejectionWithoutAReasonIsAskedAgain(RunningBlog blog) {
    String text = "Un avis sans importance sur les ancres.";
    String receipt = new Commenter(new Client(blog), POST).receipt("Ondine", text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    Answer decided = desk.reject(desk.find(text), "   ");
    assertThat(decided.page().select("[role=status]").text()).contains("Write a reason: Ondine");
    assertThat(new Client(blog).get(receipt).page().select(".state").text()).isEqualTo("waiting");
  }

  @Test
  void aReplyStandsUnderWhatItAnswers(RunningBlog blog) {
    Client reader = new Client(blog);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    String question = "Où rangez-vous les liens que vous retirez ?";
    new Commenter(reader, POST).receipt("Anatole", question);
    desk.approve(desk.find(question));
    var asked =
        reader.get(POST).page().select("li.comment").stream()
            .filter(c -> c.text().contains(question))
            .findFirst()
            .orElseThrow();
    String replyLink = asked.selectFirst(".comment-actions a").attr("href");
    String path = POST + replyLink.substring(0, replyLink.indexOf('#'));
    assertThat(reader.get(path).page().select(".reply-to").text()).contains(question);

    String reply = "Dans un fichier que personne ne lira, pas même moi.";
    new Commenter(reader, path).receipt("Blandine", reply);
    var waiting = desk.find(reply);
    assertThat(waiting.article().select(".case-context").text()).contains(question);
    desk.approve(waiting);
    var next = reader.get(POST).page().getElementById(asked.id()).nextElementSibling();
    assertThat(next.text()).contains(reply).contains("in reply to Anatole");
    assertThat(next.hasClass("depth-1")).isTrue();
  }

  @Test
  void anyLanguageAndAnySignComeBackAsTheyWereTyped(RunningBlog blog) {
    String text =
        "Ça œuvre — “così” 日本語 العربية 👩‍🌾🏳️‍🌈 e\u0301té\n\n<script>alert('x')</script> & <b>gras</b> #{settings.title}";
    Client reader = new Client(blog);
    String receipt = new Commenter(reader, POST).receipt("Zoë 🌙 <i>", text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    var waiting = desk.find("<script>alert('x')</script>");
    assertThat(waiting.article().select("script, b, .case-head i")).isEmpty();
    assertThat(waiting.text()).contains("👩‍🌾🏳️‍🌈").contains("#{settings.title}");
    desk.approve(waiting);
    for (String path : new String[] {receipt, POST}) {
      var page = reader.get(path).page();
      assertThat(page.select("script, blockquote b, .comment b, .comment h3 i")).isEmpty();
      assertThat(page.text())
          .contains("Zoë 🌙 <i>")
          .contains("“così” 日本語 العربية 👩‍🌾🏳️‍🌈")
          .contains("<script>alert('x')</script> & <b>gras</b> #{settings.title}");
    }
  }

  @Test
  void theEmailAddressIsShownToNobody(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Une remarque avec une adresse, pour voir.";
    Answer sent =
        new Commenter(reader, POST)
            .send(Map.of("pseudonym", "Ysé", "text", text, "email", "yse@exemple.example"));
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    desk.approve(desk.find(text));
    for (String path : new String[] {sent.location(), POST, "/feed.atom"}) {
      assertThat(reader.get(path).text()).as(path).doesNotContain("yse@exemple");
    }
    assertThat(malik.get("/moderator/decided").text()).doesNotContain("yse@exemple");
  }

  @Test
  void anUnknownReceiptIsNotFound(RunningBlog blog) {
    Client reader = new Client(blog);
    for (String token : new String[] {"x", "AAAAAAAAAAAAAAAAAAAAAA", "%E2%82%AC", "1'--"}) {
      assertThat(reader.get("/comments/" + token).status()).as(token).isEqualTo(404);
    }
  }
}
