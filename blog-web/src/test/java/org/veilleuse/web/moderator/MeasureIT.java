package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** Limits, pauses, blocks and trust, over HTTP. */
@ExtendWith(BlogExtension.class)
class MeasureIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";
  private static final DateTimeFormatter LONG =
      DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.ENGLISH);
  private static final String REASON = "Trois fois <la même> remarque, à la même personne.";

  @Test
  void whoeverIsPausedReadsWhyKeepsTheTextAndIsWelcomeWhenItIsLifted(RunningBlog blog) {
    Client sixtine = new Client(blog);
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    new Commenter(sixtine, POST).receipt("Sixtine", "Vos bordures sont de travers.");
    String id = idOf(malik, "bordures sont de travers");
    LocalDate last = LocalDate.now().plusDays(5);

    Answer noDay = set(malik, id, "PAUSE", "", "");
    assertThat(noDay.status()).isEqualTo(422);
    assertThat(noDay.problems()).isEqualTo("A pause needs a last day.");
    assertThat(noDay.page().selectFirst("[name=reason]").val()).isEqualTo(REASON);
    assertThat(noDay.page().selectFirst("[name=kind][checked]").val()).isEqualTo("PAUSE");
    for (String odd : new String[] {"demain", "2026-13-01", "+999999999-12-31", "9".repeat(99)}) {
      assertThat(set(malik, id, "PAUSE", "", odd).status()).as(odd).isEqualTo(422);
    }

    Answer set = set(malik, id, "PAUSE", "", last.toString());
    assertThat(set.location()).isEqualTo("/moderator/commenter?id=" + id + "&done=PAUSE");
    Answer page = malik.get(set.location());
    assertThat(page.page().select("[role=status]").text()).contains("Sixtine is paused");
    assertThat(page.page().select(".measure-list").text())
        .contains("Paused, until", "Set by malik on", REASON);
    assertThat(page.text()).doesNotContain(sixtine.cookie("commenter").substring(0, 22));
    assertThat(page.text()).doesNotContain("198.18.");

    Answer refused = new Commenter(sixtine, POST).send("Un autre nom", "Et encore de travers.");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().select(".error-summary h2").text())
        .isEqualTo("Your comment was not taken");
    assertThat(refused.problems())
        .contains("A moderator has paused your comments", "until", REASON)
        .doesNotContain("malik");
    assertThat(refused.page().getElementById("text").wholeText().strip())
        .isEqualTo("Et encore de travers.");
    assertThat(refused.header("Cache-Control")).isEqualTo("no-store");
    assertThat(sixtine.get(POST).text()).doesNotContain("has paused your comments");
    new Commenter(new Client(blog), POST).receipt("Sixtine", "Moi, je les trouve droites.");

    Answer second = set(admin, id, "PAUSE", "", last.plusDays(1).toString());
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.problems()).contains("Nothing was changed: malik has set a pause");
    assertThat(new Desk(admin).find("bordures sont de travers").text()).contains("paused");
    Answer list = admin.get("/moderator/measures");
    assertThat(list.page().select(".row").text()).contains("Sixtine", "Paused, until");

    Map<String, String> lift = Map.of("id", id, "measure", measureOf(list), "action", "lift");
    assertThat(admin.post("/moderator/measure", lift).location()).endsWith("&done=lifted");
    Answer late = malik.post("/moderator/measure", lift);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.problems()).contains("admin has lifted this measure already");
    new Commenter(sixtine, POST).receipt("Sixtine", "Je me tairai sur les bordures.");
    assertThat(malik.get("/moderator/measures?state=ended").page().select(".row").text())
        .contains("Sixtine", "Lifted by admin");
    assertThat(malik.get("/moderator/decided?comment=" + id).page().select("ol.trail").text())
        .contains("Commenter paused (malik) – until", "Measure lifted (admin) – pause");
  }

  @Test
  void thePauseHoldsOnItsLastDayWhichMayBeToday(RunningBlog blog) {
    Client reader = new Client(blog);
    Client malik = Client.signedIn(blog, "malik");
    new Commenter(reader, POST).receipt("Balthazar", "Vos rosiers ont soif.");
    String id = idOf(malik, "rosiers ont soif");
    LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
    assertThat(set(malik, id, "PAUSE", "", today.minusDays(1).toString()).problems())
        .isEqualTo("The last day is over already.");

    Answer set = set(malik, id, "PAUSE", "", today.toString());
    assertThat(set.location()).endsWith("&done=PAUSE");
    assertThat(malik.get(set.location()).page().select(".measure-list").text())
        .contains("Paused, until " + LONG.format(today) + " included");
    Answer refused = new Commenter(reader, POST).send("Balthazar", "Et les lauriers aussi.");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problems()).contains("A moderator has paused your comments");
  }

  @Test
  void whatMakesNoSenseIsRefusedAndAnImportedCommenterCannotBeHeldToAnything(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    new Commenter(new Client(blog), POST).receipt("Ferdinand", "Où sont passées les mésanges ?");
    String id = idOf(malik, "passées les mésanges");
    assertThat(set(malik, "999999999", "BLOCK", "", "").status()).isEqualTo(404);
    assertThat(set(malik, "x", "BLOCK", "", "").status()).isEqualTo(400);
    assertThat(set(malik, id, "BANISH", "", "").problems()).contains("Choose what should happen");
    for (String odd : new String[] {"", "0", "51", "-1", "999999999999999999", "deux"}) {
      assertThat(set(malik, id, "LIMIT", odd, "").status()).as(odd).isEqualTo(422);
    }
    Map<String, String> form = Map.of("id", id, "kind", "BLOCK", "reason", "", "action", "set");
    assertThat(malik.post("/moderator/measure", form).problems()).contains("Write the reason");
    assertThat(malik.post("/moderator/measure", Map.of("id", id, "action", "ban")).status())
        .isEqualTo(400);
    assertThat(
            malik
                .post("/moderator/measure", Map.of("id", id, "measure", "7777", "action", "lift"))
                .status())
        .isEqualTo(404);
    Map<String, String> note = Map.of("id", id, "note", "Aime les oiseaux.", "action", "note");
    assertThat(malik.post("/moderator/measure", note).location()).endsWith("&done=noted");
    assertThat(malik.get("/moderator/commenter?id=" + id).text()).contains("Aime les oiseaux.");
    for (String odd : new String[] {"", "?id=", "?id=x", "?id=-1", "?id=999999999"}) {
      assertThat(malik.get("/moderator/commenter" + odd).status()).as(odd).isEqualTo(404);
    }
    assertThat(set(malik.with("Origin", "https://evil.example"), id, "BLOCK", "", "").status())
        .isEqualTo(403);

    Client admin = Client.signedIn(blog, "admin");
    String old =
        admin
            .get("/posts/ce-que-la-nuit-fait-aux-phrases")
            .page()
            .selectFirst("li.comment")
            .id()
            .substring(1);
    assertThat(admin.get("/moderator/commenter?id=" + old).page().select(".note").text())
        .contains("without an identity");
    assertThat(set(admin, old, "BLOCK", "", "").problems()).contains("cannot be held");
  }

  private static Answer set(Client client, String id, String kind, String perDay, String until) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("id", id);
    fields.put("kind", kind);
    fields.put("per-day", perDay);
    fields.put("until", until);
    fields.put("reason", REASON);
    fields.put("action", "set");
    return client.post("/moderator/measure", fields);
  }

  private static String measureOf(Answer list) {
    return list.page().select(".row:contains(Sixtine) [name=measure]").first().val();
  }

  /** Of a waiting comment, by its card, which has the form. */
  private static String idOf(Client moderator, String words) {
    return new Desk(moderator).find(words).article().selectFirst(".measure-form [name=id]").val();
  }
}
