package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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

/** Shields over HTTP: comments closed for a while, authors who do not read, a site's own words. */
@ExtendWith(BlogExtension.class)
class ShieldIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";
  private static final String SHIELD = "/administrator/shield";
  private static final String READING = "/author/comments";
  private static final String WORDS = "/administrator/words";

  @Test
  void onABadDayOnlyKnownCommentersAreTakenThenNobodyAndThePagesSaySo(RunningBlog blog) {
    Client author = Client.signedIn(blog, "odile");
    Client known = new Client(blog);
    String receipt = published(blog, known, "Solange", "J’ai gardé tous mes vieux signets.");
    Client stranger = new Client(blog);
    String open = stranger.get(POST).header("ETag");
    try {
      Answer raised =
          order(author, "KNOWN_ONLY", Map.of("english", "  We are catching   our breath. "));
      assertThat(raised.page().select("[role=status]").text()).contains("only known commenters");
      Answer page = stranger.get(POST);
      assertThat(page.header("ETag")).isNotEqualTo(open);
      assertThat(page.page().select("#shield").text())
          .contains("only from people of whom it has already published one")
          .contains("We are catching our breath.");
      assertThat(known.get(POST).header("ETag")).isEqualTo(page.header("ETag"));
      assertThat(stranger.get(POST, "Accept-Language", "fr").page().select("#shield").text())
          .contains("n’accepte que les commentaires de personnes")
          .doesNotContain("breath");

      String text = "Je ne suis pas d’ici.";
      Answer refused = new Commenter(stranger, POST).send("Solange", text);
      assertThat(refused.status()).isEqualTo(422);
      assertThat(refused.problems())
          .contains("Your comment was not taken", "only from people of whom")
          .doesNotContain("send it again");
      assertThat(refused.page().getElementById("text").wholeText().strip()).isEqualTo(text);
      assertThat(refused.all("Set-Cookie")).isEmpty();
      assertThat(new Desk(Client.signedIn(blog, "malik")).find(text)).isNull();
      new Commenter(known, POST).receipt("Solange", "Et j’en ai retrouvé un second.");
      Client phone = new Client(blog);
      phone.submit(phone.get(receipt), "know-me", "remember", Map.of());
      new Commenter(phone, POST).receipt("Solange", "Un troisième, du téléphone.");

      Map<String, String> stale =
          new Commenter(stranger, POST)
              .filled(Map.of("pseudonym", "Attardé", "text", "Trop tard ?"));
      order(author, "CLOSED", Map.of("french", "On respire. Revenez demain."));
      page = stranger.get(POST, "Accept-Language", "fr");
      assertThat(page.page().select("#shield").text())
          .contains("fermés pour l’instant", "On respire. Revenez demain.");
      assertThat(page.page().select("#comment-form, .comment-actions")).isEmpty();
      assertThat(page.page().select("li.comment")).isNotEmpty();
      Answer late = stranger.post(POST, stale);
      assertThat(late.status()).isEqualTo(422);
      assertThat(late.problems()).contains("Comments are closed for now.");
      assertThat(late.page().getElementById("text").wholeText().strip()).isEqualTo("Trop tard ?");

      Answer boundary = known.submit(known.get(receipt), "boundaries", "refuse-everyone", Map.of());
      assertThat(boundary.status()).isEqualTo(302);
      known.submit(known.get(receipt), "boundaries", "welcome-everyone", Map.of());
      Answer trail = Client.signedIn(blog, "malik").get("/moderator/audit");
      assertThat(trail.text()).contains("Shield raised", "Only known commenters", "Nobody");
    } finally {
      order(author, "OPEN", Map.of());
    }
    assertThat(stranger.get(POST).page().select("#shield")).isEmpty();
    new Commenter(stranger, POST).receipt("Nouvelle", "La porte est ouverte.");
  }

  @Test
  void whenTheTimeIsOverThePagesThatWereKeptSayItTooByThemselves(RunningBlog blog)
      throws InterruptedException {
    Client author = Client.signedIn(blog, "odile");
    Client reader = new Client(blog);
    try {
      LocalDateTime end =
          LocalDateTime.now(ZoneId.of("Europe/Paris"))
              .plusSeconds(3)
              .truncatedTo(ChronoUnit.SECONDS);
      order(author, "CLOSED", Map.of("until", end.toString()));
      assertThat(reader.get(POST).page().select("#comment-form")).isEmpty();
      for (int i = 0; i < 120 && reader.get(POST).page().select("#comment-form").isEmpty(); i++) {
        Thread.sleep(500);
      }
      assertThat(reader.get(POST).page().select("#comment-form")).hasSize(1);
      assertThat(Client.signedIn(blog, "malik").get("/moderator/audit").text())
          .contains("Shield lifted by itself");
    } finally {
      order(author, "OPEN", Map.of());
    }
  }

  @Test
  void anOrderThatCannotBeFollowedChangesNothingAndKeepsWhatWasTyped(RunningBlog blog) {
    Client author = Client.signedIn(blog, "odile");
    Client administrator = Client.signedIn(blog, "admin");
    for (Map<String, String> wrong :
        new Map[] {
          Map.of("until", "soon"),
          Map.of("until", "2020-01-01T10:00"),
          Map.of("until", "9999-01-01T10:00"),
          Map.of("until", "1".repeat(41)),
          Map.of("english", "x".repeat(301)),
          Map.of("english", "turned \u202E round"),
          Map.of("openness", "EVERYTHING")
        }) {
      Map<String, String> typed = new LinkedHashMap<>(Map.of("french", "Pas aujourd’hui."));
      typed.putAll(wrong);
      Answer refused = order(author, "CLOSED", typed);
      assertThat(refused.status()).as(wrong.toString()).isEqualTo(422);
      assertThat(refused.problems()).contains("Nothing has been changed yet");
      assertThat(refused.page().getElementById("french").wholeText().strip())
          .isEqualTo("Pas aujourd’hui.");
    }
    try {
      Answer seen = administrator.get(SHIELD);
      order(author, "KNOWN_ONLY", Map.of());
      Answer late = administrator.submit(seen, "shield-form", "save", Map.of("openness", "CLOSED"));
      assertThat(late.status()).isEqualTo(422);
      assertThat(late.problems()).contains("Someone has changed this in the meantime: odile");
      assertThat(late.page().select("#openness-CLOSED[checked]")).hasSize(1);
      Answer again = administrator.submit(late, "shield-form", "save", Map.of());
      assertThat(again.page().select("#shield-now").text())
          .contains("Comments are closed", "admin");
    } finally {
      order(author, "OPEN", Map.of());
    }
    assertThat(author.get(SHIELD).page().select("#openness-OPEN[checked]")).hasSize(1);
  }

  @Test
  void anAuthorSeesWhatWasPublishedAndNothingElse(RunningBlog blog) {
    Client author = Client.signedIn(blog, "odile");
    published(blog, new Client(blog), "Ondine", "Un lien mort, c’est une adresse qui rêve.");
    String rejected = "Vous écrivez comme une crêpe froide.";
    new Commenter(new Client(blog), POST).receipt("Grincheux", rejected);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.reject(desk.find(rejected), "Pas de mots pareils ici.");
    String waiting = "Je patiente, comme un signet.";
    new Commenter(new Client(blog), POST).receipt("Patient", waiting);

    Answer page = author.get(READING);
    assertThat(page.text())
        .contains("Ondine", "une adresse qui rêve")
        .doesNotContain("crêpe froide", "Pas de mots pareils", "Je patiente");
    assertThat(page.page().select("#waiting")).isEmpty();
    assertThat(page.page().select("a[href^=/moderator]")).isEmpty();
    try {
      assertThat(press(author, "lower").location()).isEqualTo(READING);
      page = author.get(READING);
      assertThat(page.page().select("#waiting").text()).contains("under your posts");
      assertThat(page.text()).doesNotContain("Je patiente", "crêpe froide");
      assertThat(author.get("/moderator/queue").status()).isEqualTo(403);
    } finally {
      press(author, "raise");
    }
    assertThat(author.get(READING).page().select("#waiting")).isEmpty();
  }

  @Test
  void whoAlsoModeratesIsAskedOnceASessionOnEveryPageOfTheDesk(RunningBlog blog) {
    Client both = Client.signedIn(blog, "admin");
    assertThat(both.get("/moderator/queue").status()).isEqualTo(200);
    try {
      press(both, "raise");
      for (String path :
          new String[] {
            "/moderator/queue", "/moderator/decided", "/moderator/audit", "/moderator/appeals"
          }) {
        Answer kept = both.get(path);
        assertThat(kept.status()).as(path).isEqualTo(302);
        assertThat(kept.location()).as(path).isEqualTo(READING + "?asked=queue");
      }
      assertThat(both.post("/moderator/desk", Map.of("action", "veil")).location())
          .isEqualTo(READING + "?asked=queue");
      Answer asked = both.get(READING + "?asked=queue");
      assertThat(asked.page().select("#asked").text())
          .contains("Open the moderators’ desk anyway?");
      assertThat(asked.page().select("a[href^=/moderator]")).isEmpty();

      assertThat(press(both, "open").location()).isEqualTo("/moderator/queue");
      assertThat(both.get("/moderator/decided").status()).isEqualTo(200);
      Client later = Client.signedIn(blog, "admin");
      assertThat(later.get("/moderator/queue").status()).isEqualTo(302);
      assertThat(Client.signedIn(blog, "malik").get("/moderator/queue").status()).isEqualTo(200);

      press(later, "lower");
      press(later, "raise");
      assertThat(both.get("/moderator/queue").status()).isEqualTo(302);
      assertThat(press(both, "open").location()).isEqualTo("/moderator/queue");
      assertThat(both.get("/moderator/queue").status()).isEqualTo(200);
      assertThat(later.get("/moderator/queue").status()).isEqualTo(302);
    } finally {
      press(both, "lower");
    }
    assertThat(both.get("/moderator/queue").status()).isEqualTo(200);
  }

  @Test
  void whoIsLeftAloneWithTheDeskByAShieldDecidesAppealsAgainstTheirOwnDecisions(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Un signet sans page est un oiseau sans arbre.";
    String receipt = new Commenter(reader, POST).receipt("Ornithologue", text);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    desk.reject(desk.find(text), "Hors sujet.");
    reader.submit(
        reader.get(receipt), "appeal-form", "appeal-send", Map.of("appeal-text", "Il y est."));
    new Commenter(reader, POST).receipt("Ornithologue", "Et la branche, alors ?");
    assertThat(appeal(malik, "Il y est.").select("form.decide")).isEmpty();

    Client admin = Client.signedIn(blog, "admin");
    try {
      press(admin, "raise");
      Answer appeals = malik.get("/moderator/appeals");
      assertThat(appeal(malik, "Il y est.").text()).contains("nobody else moderates here");
      Map<String, String> keep = Map.of("action", "keep", "reason", "Ni branche, ni page.");
      String form = appeal(malik, "Il y est.").selectFirst("form.decide").id();
      assertThat(malik.submit(appeals, form, keep).text()).contains("Ornithologue stands");
      Desk.Case other = desk.find("Et la branche");
      assertThat(other.text()).contains("Nobody else moderates this blog");
      desk.approve(other);
    } finally {
      press(admin, "lower");
    }
    assertThat(reader.get(receipt).page().select("#appeal").text()).contains("Ni branche");
  }

  private static Element appeal(Client moderator, String words) {
    return moderator.get("/moderator/appeals").page().select("article.case").stream()
        .filter(article -> article.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aListedWordIsMarkedInTheQueueAndWhatWaitsIsScreenedAgain(RunningBlog blog) {
    Client administrator = Client.signedIn(blog, "admin");
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    String before = "Vos topinambours me laissent froid.";
    new Commenter(new Client(blog), POST).receipt("Maraîcher", before);
    Answer added =
        administrator.submit(
            administrator.get(WORDS),
            "word-form",
            "save",
            Map.of("phrase", "topinambour", "language", "fr", "note", "Une vieille querelle"));
    assertThat(added.page().select("[role=status]").text()).contains("topinambour");
    String after = "Encore un TOPINAMBOUR.";
    new Commenter(new Client(blog), POST).receipt("Maraîcher", after);

    Desk.Case found = desk.find(after);
    assertThat(found.article().select("mark.flag").text()).isEqualTo("TOPINAMBOUR");
    assertThat(found.article().select(".reason").text())
        .contains("Word of the site’s list", "Note: Une vieille querelle");
    assertThat(found.article().select("textarea").text()).doesNotContain("querelle");
    assertThat(desk.find(before).article().select("mark.flag")).isEmpty();

    administrator.submit(administrator.get(WORDS), "anew", "rescreen", Map.of());
    for (int i = 0; i < 80 && administrator.get(WORDS).text().contains("still to come"); i++) {
      pause();
    }
    assertThat(desk.find(before).article().select("mark.flag").text()).isEqualTo("topinambours");

    Answer twice =
        administrator.submit(
            administrator.get(WORDS),
            "word-form",
            "save",
            Map.of("phrase", "Topinambour", "language", "fr"));
    assertThat(twice.status()).isEqualTo(422);
    assertThat(twice.problems()).contains("on the list for this language already");
    assertThat(twice.page().getElementById("phrase").val()).isEqualTo("Topinambour");
    String edit = administrator.get(WORDS).page().select("td a[href*=id]").attr("href");
    Answer removed = administrator.submit(administrator.get(edit), "word-form", "remove", Map.of());
    assertThat(removed.page().select("[role=status]").text()).contains("no longer on the list");
    assertThat(Client.signedIn(blog, "malik").get("/moderator/audit").text())
        .contains("Word added to the list", "topinambour (in French)", "What waits screened again");
    desk.spam(desk.find(before));
    desk.spam(desk.find(after));
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Answer order(Client client, String openness, Map<String, String> typed) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.putAll(Map.of("openness", openness, "until", "", "french", "", "english", ""));
    fields.putAll(typed);
    return client.submit(client.get(SHIELD), "shield-form", "save", fields);
  }

  private static Answer press(Client client, String button) {
    return client.submit(client.get(READING), "reading", button, Map.of());
  }

  private static String published(RunningBlog blog, Client client, String name, String text) {
    String receipt = new Commenter(client, POST).receipt(name, text);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.approve(desk.find(text));
    return receipt;
  }
}
