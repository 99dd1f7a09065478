package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** What is not taken is not lost: every field is still there, and nothing was stored. */
@ExtendWith(BlogExtension.class)
class RefusedCommentIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";

  @Test
  void aFaultKeepsEveryFieldThatWasTyped(RunningBlog blog) {
    String text = "Une phrase <em>à</em> garder,\n  avec « ses » blancs.";
    Answer answer =
        new Commenter(new Client(blog), POST)
            .send(Map.of("pseudonym", "", "email", "pas une adresse", "text", text));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problems())
        .contains("Choose a pseudonym")
        .contains("The email address is incomplete");
    assertKept(answer, "", "pas une adresse", text);
    assertThat(answer.page().select("#pseudonym").attr("aria-invalid")).isEqualTo("true");
    assertNothingWaits(blog, "Une phrase");
  }

  @Test
  void anAddressInTheFieldOfThePseudonymIsRefusedThereWithNothingLost(RunningBlog blog) {
    String text = "Je signe toujours ainsi.";
    Answer answer = new Commenter(new Client(blog), POST).send("maud@example.org", text);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problems()).contains("The pseudonym is an email address");
    assertThat(answer.page().select("#pseudonym").attr("aria-invalid")).isEqualTo("true");
    assertKept(answer, "maud@example.org", "", text);
    assertNothingWaits(blog, text);
  }

  @Test
  void aTextOfTenThousandAndOneCharactersIsRefusedWhole(RunningBlog blog) {
    String text = "mot de trop ".repeat(834).substring(0, 10_000) + "!";
    Answer answer = new Commenter(new Client(blog), POST).send("Prolixe", text);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.problems()).contains("too long: at most 10,000 characters");
    assertKept(answer, "Prolixe", "", text);
    assertNothingWaits(blog, "mot de trop");
  }

  @Test
  void aTextOfTenThousandWideCharactersIsTaken(RunningBlog blog) {
    String text = "漢".repeat(10_000);
    assertThat(new Commenter(new Client(blog), POST).send("Concis", text).status()).isEqualTo(302);
  }

  @Test
  void aTrapThatIsFilledInStopsProgramsAndNotPeople(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Écrit par quelqu’un dont le navigateur remplit tout.";
    Answer answer =
        new Commenter(reader, POST)
            .send(Map.of("pseudonym", "Aubin", "text", text, "website", "https://a.example"));
    assertThat(answer.status()).isEqualTo(422);
    assertKept(answer, "Aubin", "", text);
    assertThat(answer.page().select("#website").val()).isEmpty();
    assertNothingWaits(blog, text);
    // As the page says: sending it again sends it.
    assertThat(reader.submit(answer, "comment-form", "send", Map.of()).status()).isEqualTo(302);
  }

  @Test
  void aTokenThatIsNotOursForThisPostAndDayIsRefused(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Une page restée ouverte trop longtemps.";
    String here = Client.fields(reader.get(POST), "comment-form").get("token");
    String elsewhere =
        Client.fields(reader.get("/posts/in-praise-of-the-slow-reply"), "comment-form")
            .get("token");
    assertThat(elsewhere).isNotEqualTo(here);
    long hour = Long.parseLong(here.substring(0, here.indexOf('.')));
    String signature = here.substring(here.indexOf('.'));
    for (String token :
        new String[] {
          "",
          "x",
          elsewhere,
          hour - 30 + signature,
          hour + 1 + signature,
          hour + ".",
          here + "A",
          "9".repeat(99) + "."
        }) {
      Answer answer =
          new Commenter(reader, POST)
              .send(Map.of("pseudonym", "Lise", "text", text, "token", token));
      assertThat(answer.status()).as(token).isEqualTo(422);
      assertKept(answer, "Lise", "", text);
      assertThat(answer.problems()).contains("This page had been open for a long time");
    }
    Map<String, String> without = new HashMap<>(new Commenter(reader, POST).filled(Map.of()));
    without.remove("token");
    without.putAll(Map.of("pseudonym", "Lise", "text", text));
    assertThat(reader.post(POST, without).status()).isEqualTo(422);
    assertNothingWaits(blog, text);
  }

  @Test
  void aReplyToACommentThatIsNotThereCanBeSentOnItsOwn(RunningBlog blog) {
    Client reader = new Client(blog);
    for (String unknown : new String[] {"999999999", "-1", "abc", "99999999999999999999"}) {
      String text = "Je réponds à quelqu’un qui n’est plus là : " + unknown;
      Map<String, String> typed = Map.of("pseudonym", "Perrine", "text", text, "replyTo", unknown);
      Answer answer = new Commenter(reader, POST).send(typed);
      assertThat(answer.status()).as(unknown).isEqualTo(422);
      assertThat(answer.problems()).contains("no longer there");
      assertKept(answer, "Perrine", "", text);
      assertThat(reader.submit(answer, "comment-form", "send", Map.of()).status())
          .as(unknown)
          .isEqualTo(302);
    }
  }

  @Test
  void aReplyToACommentUnderAnotherPostIsRefused(RunningBlog blog) {
    Client reader = new Client(blog);
    String elsewhere =
        reader
            .get("/posts/ce-que-la-nuit-fait-aux-phrases")
            .page()
            .selectFirst("li.comment")
            .id()
            .substring(1);
    Answer answer =
        new Commenter(reader, POST)
            .send(Map.of("pseudonym", "Guy", "text", "Au mauvais étage.", "replyTo", elsewhere));
    assertThat(answer.status()).isEqualTo(422);
    assertNothingWaits(blog, "Au mauvais étage.");
  }

  @Test
  void controlCharactersAreRefusedAndBlankTextIsNoText(RunningBlog blog) {
    Commenter reader = new Commenter(new Client(blog), POST);
    assertThat(reader.send("Ana", " \n\t\u00a0 ").status()).isEqualTo(422);
    assertThat(reader.send("Ana", "").status()).isEqualTo(422);
    assertThat(reader.send("Ana", "a\u0007b").status()).isEqualTo(422);
    assertThat(reader.send("\u202e\u200b", "Un pseudonyme que nul ne voit.").status())
        .isEqualTo(422);
    assertNothingWaits(blog, "Un pseudonyme que nul ne voit.");
  }

  @Test
  void tooManyCommentsFromOneAddressAreRefusedWithTheTextKept(RunningBlog blog) {
    Client reader = new Client(blog);
    Commenter commenter = new Commenter(reader, POST);
    Map<String, String> faulty = new HashMap<>(commenter.filled(Map.of("pseudonym", "")));
    for (int i = 0; i < 60; i++) {
      faulty.put("text", "Sans nom, " + i);
      assertThat(reader.post(POST, faulty).status()).isEqualTo(422);
    }
    String text = "Le soixante et unième en une heure.";
    Answer answer = commenter.send("Insatiable", text);
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.problems()).contains("Many comments are coming from your address");
    assertKept(answer, "Insatiable", "", text);
    assertNothingWaits(blog, text);
    Commenter neighbour = new Commenter(new Client(blog), POST);
    assertThat(neighbour.send("Voisine", "Moi, je n’ai rien envoyé.").status()).isEqualTo(302);
  }

  @Test
  void aPostThatIsNotThereTakesNoComment(RunningBlog blog) {
    Client reader = new Client(blog);
    Map<String, String> fields =
        new LinkedHashMap<>(
            new Commenter(reader, POST).filled(Map.of("pseudonym", "N", "text", "Dans le vide.")));
    assertThat(reader.post("/posts/nulle-part", fields).status()).isEqualTo(404);
    assertNothingWaits(blog, "Dans le vide.");
  }

  private static void assertKept(Answer answer, String pseudonym, String email, String text) {
    Document page = answer.page();
    assertThat(page.getElementById("pseudonym").val()).isEqualTo(pseudonym);
    assertThat(page.getElementById("email").val()).isEqualTo(email);
    assertThat(page.getElementById("text").wholeText().strip()).isEqualToNormalizingNewlines(text);
  }

  private static void assertNothingWaits(RunningBlog blog, String text) {
    assertThat(new Desk(Client.signedIn(blog, "malik")).find(text)).isNull();
  }
}
