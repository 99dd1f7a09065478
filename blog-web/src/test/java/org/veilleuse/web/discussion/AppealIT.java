package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

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

/** An appeal is taken once, and whatever is not taken is not lost. */
@ExtendWith(BlogExtension.class)
class AppealIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  private static String rejected(RunningBlog blog, Client reader, String text) {
    String receipt = new Commenter(reader, POST).receipt("Slow", text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.reject(desk.find(text), "Not about the post.");
    return receipt;
  }

  private static Answer appeal(Client reader, String receipt, Map<String, String> typed) {
    return reader.submit(reader.get(receipt), "appeal-form", "appeal-send", typed);
  }

  private static int waiting(RunningBlog blog, String text) {
    Element page = Client.signedIn(blog, "admin").get("/moderator/appeals").page();
    page.select("a.mark-no").remove();
    return (int)
        page.select("article.case").stream()
            .filter(article -> article.wholeText().contains(text))
            .count();
  }

  @Test
  void anAppealIsTakenOnceWithoutCookieAndIsNeverShownToReaders(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Slow replies are for people who own a garden.";
    String receipt = rejected(blog, reader, text);
    Answer form = reader.get(receipt);
    Map<String, String> typed = Map.of("appeal-text", "It is about <b>time</b>.");

    Answer taken = reader.submit(form, "appeal-form", "appeal-send", typed);

    assertThat(taken.status()).isEqualTo(302);
    assertThat(taken.location()).isEqualTo(receipt + "#appeal");
    assertThat(taken.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(reader.get(receipt).header("Cache-Control")).isEqualTo("no-store");
    assertThat(reader.get(receipt).page().select("#appeal .quoted").text())
        .isEqualTo("It is about <b>time</b>.");
    // The button pressed twice, then the page of another window.
    assertThat(reader.submit(form, "appeal-form", "appeal-send", typed).status()).isEqualTo(302);
    Answer second =
        reader.submit(form, "appeal-form", "appeal-send", Map.of("appeal-text", "Once more."));
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.problems()).contains("There is an appeal against this decision already");
    assertKept(second, "Once more.");
    assertThat(waiting(blog, text)).isEqualTo(1);
    assertThat(reader.get(POST).text()).doesNotContain("It is about");
  }

  @Test
  void whoeverDecidedDoesNotDecideOnTheAppealAlsoWithoutTheForm(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "A reply is late only for whoever counts the days.";
    String receipt = rejected(blog, reader, text);
    appeal(reader, receipt, Map.of("appeal-text", "I never count."));
    Client malik = Client.signedIn(blog, "malik");
    Element own =
        malik.get("/moderator/appeals").page().select("article.case").stream()
            .filter(article -> article.text().contains("I never count."))
            .findFirst()
            .orElseThrow();
    assertThat(own.select("form")).isEmpty();
    String number = own.id().substring("appeal-".length());

    for (String action : List.of("uphold", "keep")) {
      Map<String, String> forged = Map.of("decided", number, "action", action, "reason", "Mine.");
      Answer refused = malik.post("/moderator/appeals", forged);
      assertThat(refused.page().select(".note.bad").text())
          .as(action)
          .contains("is yours: another moderator decides the appeal");
    }
    assertThat(waiting(blog, text)).isEqualTo(1);
    assertThat(reader.get(receipt).page().select(".state").text()).isEqualTo("rejected");
  }

  @Test
  void aFaultKeepsWhatWasTyped(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "A reply after a year is a letter from a ghost.";
    String receipt = rejected(blog, reader, text);
    String tooLong = "word too many, ".repeat(134).substring(0, 2000) + "!";
    for (Map<String, String> typed :
        List.of(
            Map.of("appeal-text", ""),
            Map.of("appeal-text", tooLong),
            Map.of("appeal-text", "With a \u0007 bell."),
            Map.of("appeal-text", "The page was old.", "appeal-token", "494400.x"),
            Map.of("appeal-text", "Another decision.", "appeal-decision", "7"),
            Map.of("appeal-text", "No decision.", "appeal-decision", "none"))) {
      Answer answer = appeal(reader, receipt, typed);
      assertThat(answer.status()).as(typed.toString()).isEqualTo(422);
      assertThat(answer.problems()).isNotBlank();
      if (!typed.get("appeal-text").contains("\u0007")) {
        assertKept(answer, typed.get("appeal-text"));
      }
    }
    assertThat(waiting(blog, text)).isZero();
    // As the page says: sending it again sends it.
    Answer stale = appeal(reader, receipt, Map.of("appeal-text", "Old.", "appeal-token", "x"));
    assertThat(reader.submit(stale, "appeal-form", "appeal-send", Map.of()).status())
        .isEqualTo(302);
  }

  @Test
  void whatWaitsWasPublishedOrIsNowhereTakesNoAppeal(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "I answer letters in the order of the moon.";
    String other = rejected(blog, reader, "The moon does not answer letters.");
    Map<String, String> fields = Client.fields(reader.get(other), "appeal-form");
    fields.putAll(Map.of("appeal-text", "Let me in.", "appeal-send", ""));
    String held = new Commenter(reader, POST).receipt("Moon", text);

    assertThat(reader.get(held).page().getElementById("appeal-form")).isNull();
    Answer answer = reader.post(held, fields);
    assertThat(answer.status()).isEqualTo(422);
    assertKept(answer, "Let me in.");
    assertThat(reader.post("/comments/nowhere", fields).status()).isEqualTo(404);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.approve(desk.find(text));
    assertThat(reader.get(held).page().getElementById("appeal-form")).isNull();
    Answer published = reader.post(held, fields);
    assertThat(published.status()).isEqualTo(422);
    assertKept(published, "Let me in.");
    assertThat(new Client(blog).get(held).page().select(".state").text()).isEqualTo("published");
    Answer foreign =
        reader.send(
            "POST",
            other,
            "appeal-text=x".getBytes(java.nio.charset.StandardCharsets.UTF_8),
            Map.of(
                "Origin",
                "https://evil.example",
                "Content-Type",
                "application/x-www-form-urlencoded"));
    assertThat(foreign.status()).isEqualTo(403);
    assertThat(waiting(blog, text)).isZero();
  }

  @Test
  void tooMuchFromOneAddressIsRefusedWithTheTextKept(RunningBlog blog) {
    Client reader = new Client(blog);
    String receipt = rejected(blog, reader, "Haste makes waste, and waste makes haste.");
    Map<String, String> fields = Client.fields(reader.get(receipt), "appeal-form");
    fields.put("appeal-send", "");
    Answer last = null;
    for (int i = 0; i < 61; i++) {
      fields.put("appeal-text", "Too long. ".repeat(250) + i);
      last = reader.post(receipt, fields);
      if (i < 59) {
        // The comment was the first of the sixty.
        assertThat(last.status()).as("appeal %s", i).isEqualTo(422);
      }
    }
    assertThat(last.status()).isEqualTo(429);
    assertKept(last, fields.get("appeal-text"));
  }

  @Test
  void copiesRejectedTogetherHaveAReceiptAndAnAppealEach(RunningBlog blog) {
    Client one = new Client(blog);
    Client other = new Client(blog);
    String text = "Answer within a minute or do not answer at all.";
    String first = new Commenter(one, POST).receipt("Minute", text);
    String second = new Commenter(other, POST).receipt("Minute bis", text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.spam(desk.find(text));

    assertThat(one.get(first).page().select(".note.bad").text())
        .contains("A moderator read your comment", "Software decides nothing here.");
    assertThat(other.get(second).page().select(".note.bad").text())
        .contains("nobody read separately", "software looked for known patterns")
        .doesNotContain("Software decides nothing");
    assertThat(appeal(one, first, Map.of("appeal-text", "Mine.")).status()).isEqualTo(302);
    assertThat(appeal(other, second, Map.of("appeal-text", "Mine too.")).status()).isEqualTo(302);
    assertThat(waiting(blog, text)).isEqualTo(2);
  }

  @Test
  void whoeverDecidedDoesNotTakeItBackWhileAnAppealWaitsAndTheReceiptTellsWhenAnotherDoes(
      RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "The slowest reply is the one that nobody asked for.";
    String receipt = rejected(blog, reader, text);
    appeal(reader, receipt, Map.of("appeal-text", "I was asked."));

    assertThat(takeBack(Client.signedIn(blog, "malik"), text).text())
        .contains("An appeal waits against this decision of yours");
    assertThat(waiting(blog, text)).isEqualTo(1);
    assertThat(takeBack(Client.signedIn(blog, "admin"), text).text())
        .contains("The decision is taken back");
    assertThat(waiting(blog, text)).isZero();
    assertThat(reader.get(receipt).page().select("#appeal").text())
        .contains("taken back before anybody had decided", "I was asked.");
  }

  private static Answer takeBack(Client moderator, String text) {
    Answer page = moderator.get("/moderator/decided");
    String mark =
        page.page().select(".row").stream()
            .filter(row -> row.text().contains(text))
            .findFirst()
            .orElseThrow()
            .selectFirst("[name=mark]")
            .val();
    Answer done = moderator.post("/moderator/desk", Map.of("action", "undo", "mark", mark));
    return moderator.get(done.location());
  }

  @Test
  void theDeskShowsNothingThatACommenterDidNotSign(RunningBlog blog) {
    String address = Client.newAddress();
    Client reader = new Client(blog, address);
    String text = "A slow reply is still a reply, said the snail.";
    Answer sent =
        new Commenter(reader, POST)
            .send(Map.of("pseudonym", "Snail", "text", text, "email", "snail@shell.example"));
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.reject(desk.find(text), "Not a snail’s place.", "7");
    appeal(reader, sent.location(), Map.of("appeal-text", "It is mine."));

    String page = Client.signedIn(blog, "admin").get("/moderator/appeals").text();
    assertThat(page).contains("It is mine.").contains("Stay on the subject");
    assertThat(page).doesNotContain("snail@shell.example", address, sent.location());
    assertThat(reader.get(sent.location()).page().select(".note.bad").text())
        .contains("Stay on the subject and leave room for others.");
  }

  @Test
  void anAdministratorsRulesAreWhatADecisionCanName(RunningBlog blog) {
    Client admin = Client.signedIn(blog, "admin");
    String words = "Snails are welcome, rule " + System.nanoTime() + ".";
    Map<String, String> typed = Map.of("french", "Escargots bienvenus.", "english", words);
    Answer refused =
        admin.submit(
            admin.get("/administrator/rules"), "rule-form", "save", Map.of("english", words));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().getElementById("english").wholeText().strip()).isEqualTo(words);
    Answer added = admin.submit(admin.get("/administrator/rules"), "rule-form", "save", typed);
    assertThat(added.page().select(".rows").text()).contains(words);
    Element link = added.page().select(".row-actions a").last();
    String chosen = link.attr("href").replace("#rule-form", "");
    new Commenter(new Client(blog), POST).receipt("Snail", "Is there room for a snail? " + words);
    assertThat(admin.get("/moderator/queue").text()).contains(words);

    Answer form = admin.get(chosen);
    Answer stale = admin.get(chosen);
    Answer removed = admin.submit(form, "rule-form", "remove", Map.of());
    assertThat(removed.page().select(".rows").text()).doesNotContain(words);
    Answer gone = admin.submit(stale, "rule-form", "save", Map.of("english", words + " Bis."));
    assertThat(gone.status()).isEqualTo(422);
    assertThat(gone.problems()).contains("in the meantime");
    assertThat(gone.page().getElementById("english").wholeText().strip())
        .isEqualTo(words + " Bis.");
    assertThat(admin.submit(gone, "rule-form", "save", Map.of()).page().select(".rows").text())
        .contains("Bis.");
  }

  private static void assertKept(Answer answer, String text) {
    assertThat(answer.page().getElementById("appeal-text").wholeText().strip())
        .isEqualToNormalizingNewlines(text.strip());
  }
}
