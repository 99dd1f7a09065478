package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
class DeskIT {

  private static final String POST = "/posts/a-small-web-is-a-neighbourhood";

  private static String comment(RunningBlog blog, String pseudonym, String text) {
    return new Commenter(new Client(blog), POST).receipt(pseudonym, text);
  }

  private static String mark(Client moderator, String text) {
    return new Desk(moderator).find(text).article().attr("data-mark");
  }

  private static String decided(String mark) {
    String[] parts = mark.split("\\.");
    return parts[0] + "." + (Integer.parseInt(parts[1]) + 1);
  }

  /** Fields in pairs; a name can come again. */
  static Answer form(Client moderator, Map<String, String> headers, String... fields) {
    String body =
        Stream.iterate(0, at -> at < fields.length, at -> at + 2)
            .map(at -> Client.encoded(Map.of(fields[at], fields[at + 1])))
            .collect(Collectors.joining("&"));
    Map<String, String> all = new HashMap<>(Client.asForm());
    all.putAll(headers);
    return moderator.send("POST", "/moderator/desk", body.getBytes(StandardCharsets.UTF_8), all);
  }

  static String asked(Client moderator, String... fields) {
    return form(moderator, Map.of("Accept", "application/json"), fields).text();
  }

  static String said(Client moderator, Answer redirected) {
    return moderator.get(redirected.location()).page().select(".note[role=status]").text();
  }

  @Test
  void aTextThatSaysTheSameAThousandTimesIsACardLikeOthersThatSaysThereMayBeMore(RunningBlog blog) {
    String text = "you idiot. ".repeat(909).strip();
    comment(blog, "Drum", text);
    Element card = new Desk(Client.signedIn(blog, "malik")).find("you idiot. you").article();
    assertThat(card.select("mark.flag")).hasSizeBetween(1, 40);
    assertThat(card.select("li.reason")).hasSizeBetween(1, 40);
    assertThat(card.select(".case-body .hint").text()).contains("there may be more further on");
    Element whole = card.selectFirst(".case-text .typed").clone();
    whole.select("a.mark-no").remove();
    assertThat(whole.wholeText().strip()).isEqualTo(text);
  }

  @Test
  void aRejectionByTheScriptNamesTheSitesRule(RunningBlog blog) {
    String text = "A street without a lamp is only a corridor for the wind.";
    String receipt = comment(blog, "Lampless", text);
    Client malik = Client.signedIn(blog, "malik");
    Desk.Case found = new Desk(malik).find(text);
    String mark = found.article().attr("data-mark");
    Element rule = found.article().select("[name=site-rule] option").get(2);

    String none = asked(malik, "action", "reject", "mark", mark, "reason", "  ");
    assertThat(none).contains("\"kind\":\"bad\"");
    assertThat(none).contains("\"refused\":\"reason\"");
    assertThat(none).contains("Lampless");
    String gone =
        asked(malik, "action", "reject", "mark", mark, "reason", "No.", "site-rule", "999999");
    assertThat(gone).contains("\"refused\":\"rule\"");
    assertThat(gone).contains("rule you chose has been changed");
    assertThat(new Client(blog).get(receipt).page().select(".state").text()).isEqualTo("waiting");

    String done =
        asked(
            malik,
            "action",
            "reject",
            "mark",
            mark,
            "reason",
            "Off topic here.",
            "site-rule",
            rule.val());
    assertThat(done).contains("\"kind\":\"good\"");
    assertThat(new Client(blog).get(receipt).page().text())
        .contains("Off topic here.")
        .contains(rule.text());
  }

  @Test
  void aPageLeftOpenForADayStillDecidesAndKeepsWhatWasTyped(RunningBlog blog) {
    String text = "The postman reads the shutters before he reads the names.";
    String receipt = comment(blog, "Postman", text);
    String mark = mark(Client.signedIn(blog, "malik"), text);
    String reason = "Not about letters.\nWritten over a long evening.";
    Map<String, String> typed = new HashMap<>();
    typed.put("action", "reject");
    typed.put("mark", mark);
    typed.put("reason", reason);
    typed.put("site-rule", "999999");

    // Signed in anew, and the comment is not on the page that the form was on.
    Client malik = Client.signedIn(blog, "malik");
    String page = "/moderator/queue?state=reported";
    Answer refused = malik.post(page, typed);
    assertThat(refused.page().select(".note.bad").text()).contains("rule you chose has been");
    Element again = refused.page().selectFirst("article.case details[open] textarea");
    assertThat(again.wholeText()).isEqualTo(reason);
    assertThat(new Client(blog).get(receipt).page().select(".state").text()).isEqualTo("waiting");

    typed.put("site-rule", "");
    Answer done = malik.post(page, typed);
    assertThat(done.page().select(".note.good").text()).contains("Postman");
    assertThat(new Client(blog).get(receipt).page().text()).contains("over a long evening");
  }

  @Test
  void anAddressDecidesNothing(RunningBlog blog) {
    String text = "A bench turned to the wall is still a bench.";
    String receipt = comment(blog, "Bench", text);
    Client malik = Client.signedIn(blog, "malik");
    String query = "?action=approve&mark=" + mark(malik, text);
    assertThat(malik.get("/moderator/queue" + query).page().select(".note.good")).isEmpty();
    assertThat(malik.get("/moderator/desk" + query).status()).isEqualTo(405);
    assertThat(new Client(blog).get(receipt).page().select(".state").text()).isEqualTo("waiting");
  }

  @Test
  void aNoteWithoutWordsLeadsBackToItsCard(RunningBlog blog) {
    String text = "The gate squeaks in two languages, like everybody here.";
    comment(blog, "Gatekeeper", text);
    Client malik = Client.signedIn(blog, "malik");
    String mark = mark(malik, text);
    Map<String, String> from = Map.of("Referer", "http://localhost/moderator/queue?state=calm");
    Answer back = form(malik, from, "action", "note", "mark", mark, "note", "  ");
    assertThat(back.location())
        .isEqualTo("/moderator/queue?state=calm&said=note#case-" + mark.split("\\.")[0]);
    assertThat(malik.get(back.location()).page().select(".note.bad").text())
        .contains("The note was not kept");
    assertThat(form(malik, from, "action", "note", "mark", "x", "note", "Words.").status())
        .isEqualTo(400);
  }

  @Test
  void withoutAScriptADecisionKeepsTheFilterInTheAddress(RunningBlog blog) {
    comment(blog, "Gardener", "My hedge greets the neighbours better than I do.");
    Client malik = Client.signedIn(blog, "malik");
    String filtered = "/moderator/queue?language=en&state=calm";
    Answer page = malik.get("/moderator/queue?pattern=&state=calm&language=en");
    String form = page.page().selectFirst("form.decide").id();
    assertThat(Client.action(page, form)).endsWith(filtered);
    Answer decided = malik.submit(page, form, Map.of("action", "spam"));
    assertThat(decided.status()).isEqualTo(200);
    assertThat(decided.page().select(".note.good")).isNotEmpty();
    assertThat(Client.action(decided, decided.page().selectFirst("form.decide").id()))
        .endsWith(filtered);

    Answer smuggled = malik.get("/moderator/queue?state=calm&site-rule=7&reason=typed");
    assertThat(Client.action(smuggled, smuggled.page().selectFirst("form.decide").id()))
        .endsWith("/moderator/queue?state=calm");
  }

  @Test
  void howManyOfSeveralDecisionsWereTakenBackIsSaid(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    String[] marks = new String[3];
    for (int i = 0; i < 3; i++) {
      String text = "The baker leaves a light on for whoever comes late, part " + i;
      comment(blog, "Baker " + i, text);
      marks[i] = mark(malik, text);
    }
    asked(malik, "action", "spam", "mark", marks[0], "mark", marks[1], "mark", marks[2]);
    String one = asked(malik, "action", "undo", "mark", decided(marks[0]));
    assertThat(one).contains("The decision is taken back: the comment waits again.\"");

    String[] all = {
      "action",
      "undo",
      "mark",
      decided(marks[0]),
      "mark",
      decided(marks[1]),
      "mark",
      decided(marks[2])
    };
    String some = asked(malik, all);
    assertThat(some).contains("\"kind\":\"bad\"");
    assertThat(some).doesNotContain("\"settled\":[]");
    assertThat(some)
        .contains("2 decisions are taken back")
        .contains("Another")
        .doesNotContain("Nothing");
    assertThat(asked(malik, all)).contains("Nothing was taken back: the comments wait");

    asked(malik, "action", "spam", "mark", mark(malik, "comes late, part 1"));
    asked(malik, "action", "spam", "mark", mark(malik, "comes late, part 2"));
    String[] plain = {
      "action", "undo", "mark", again(marks[1]), "mark", again(marks[2]), "mark", decided(marks[0])
    };
    assertThat(said(malik, form(malik, Map.of(), plain)))
        .contains("2 decisions are taken back")
        .contains("Another");
  }

  /** Decided, taken back and decided once more. */
  private static String again(String mark) {
    return decided(decided(decided(mark)));
  }

  @Test
  void withoutAScriptASelectionTellsWhatAwaitsAnOpinionApart(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    String asked = "Is a fence a sentence, or only a comma between gardens?";
    String plain = "I paint my door every spring, so that the street has news.";
    comment(blog, "Fencer", asked);
    comment(blog, "Painter", plain);
    String waits = mark(malik, asked);
    Map<String, String> question = Map.of("mark", waits, "action", "ask", "words", "Irony?");
    assertThat(malik.post("/moderator/opinion", question).location()).contains("said=asked");

    Answer done =
        form(malik, Map.of(), "action", "spam", "mark", waits, "mark", mark(malik, plain));
    assertThat(said(malik, done))
        .contains("One comment decided.")
        .contains("the opinion you asked for")
        .doesNotContain("already");
  }

  @Test
  void theChoiceOfTheVeilLeadsBackToTheSameFilter(RunningBlog blog) {
    Client admin = Client.signedIn(blog, "admin");
    String page = "/moderator/queue?state=flagged&language=fr";
    Answer kept =
        form(
            admin, Map.of("Referer", "http://localhost" + page), "action", "veil", "severity", "3");
    assertThat(kept.location()).isEqualTo(page);
    Answer elsewhere =
        form(admin, Map.of("Referer", "http://x.test/y"), "action", "veil", "severity", "3");
    assertThat(elsewhere.location()).isEqualTo("/moderator/queue");
  }
}
