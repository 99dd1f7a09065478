package org.veilleuse.web.discussion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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

/** "Do not answer me", over HTTP: the cookie, the page that is shared, the refusal. */
@ExtendWith(BlogExtension.class)
class BoundaryIT {

  private static final String POST = "/posts/le-jardin-et-la-vitrine";
  private static final String COOKIE = "commenter";

  @Test
  void theCookieComesWithATakenCommentAndAtNoOtherTime(RunningBlog blog) {
    Client reader = new Client(blog);
    reader.get("/");
    reader.get(POST + "?reply=1");
    assertThat(new Commenter(reader, POST).send("", "Sans nom.").status()).isEqualTo(422);
    assertThat(reader.cookies()).isEmpty();

    Answer sent = new Commenter(reader, POST).send("Lisette", "Je reconnais ce portail.");
    assertThat(sent.all("Set-Cookie")).hasSize(1);
    String cookie = sent.header("Set-Cookie");
    assertThat(cookie).startsWith(COOKIE + "=").doesNotContain("Lisette");
    assertThat(Arrays.stream(cookie.toLowerCase(Locale.ROOT).split(";")).map(String::strip))
        .contains("httponly", "secure", "samesite=lax", "path=/", "max-age=31536000");
    for (String path : new String[] {sent.location(), POST, "/"}) {
      assertThat(reader.get(path).headers().map()).as(path).doesNotContainKey("set-cookie");
    }
  }

  @Test
  void aSecondCommentKeepsTheIdentityAndAForgedCookieIsReplaced(RunningBlog blog) {
    Client reader = new Client(blog);
    new Commenter(reader, POST).receipt("Rosalie", "Un premier mot.");
    String first = reader.cookie(COOKIE);
    new Commenter(reader, POST).receipt("Rosalie", "Un second mot.");
    assertThat(reader.cookie(COOKIE)).isEqualTo(first);

    Client forger = new Client(blog);
    String forged = first.substring(0, first.length() - 1) + (first.endsWith("A") ? "E" : "A");
    forger.setCookie(COOKIE, forged);
    new Commenter(forger, POST).receipt("Faussaire", "Je suis Rosalie, voyez mon cookie.");
    assertThat(forger.cookie(COOKIE)).isNotEqualTo(forged);
    assertThat(forger.cookie(COOKIE).substring(0, 22)).isNotEqualTo(first.substring(0, 22));
  }

  @Test
  void theSameCommentSentAgainWithoutTheCookieGivesTheSameIdentity(RunningBlog blog) {
    String address = Client.newAddress();
    Client first = new Client(blog, address);
    Client again = new Client(blog, address);
    Map<String, String> typed = Map.of("pseudonym", "Pressée", "text", "Deux clics pour un.");
    Answer one = new Commenter(first, POST).send(typed);
    Answer other = new Commenter(again, POST).send(typed);
    assertThat(other.location()).isEqualTo(one.location());
    assertThat(again.cookie(COOKIE)).isEqualTo(first.cookie(COOKIE));
  }

  @Test
  void aReadersPageIsTheSameWithACookieAndWithout(RunningBlog blog) {
    Client reader = new Client(blog);
    // Published, so that the page is made anew, and for whoever has the cookie.
    published(blog, reader, "Sylvain", "Je reviendrai lire.");
    assertThat(reader.cookie(COOKIE)).isNotNull();
    Answer with = reader.get(POST);
    assertThat(with.text()).contains("Je reviendrai lire.").doesNotContain(reader.cookie(COOKIE));
    Answer without = new Client(blog).get(POST);
    assertThat(with.header("ETag")).isNotNull().isEqualTo(without.header("ETag"));
    assertThat(with.header("Cache-Control")).isEqualTo("public, no-cache");
    assertThat(with.text()).isEqualTo(without.text());

    // Once more, with the same comments on it, for somebody without.
    published(blog, new Client(blog), "Sylvie", "Moi de même.");
    String mark = idOf(new Client(blog), "Moi de même.") + ".1";
    Client.signedIn(blog, "malik").post("/moderator/desk", Map.of("action", "undo", "mark", mark));
    Answer anew = new Client(blog).get(POST);
    assertThat(withoutToken(anew)).isEqualTo(withoutToken(with));
  }

  /** The form's token is another after the hour. */
  private static String withoutToken(Answer page) {
    return page.text().replace(Client.fields(page, "comment-form").get("token"), "");
  }

  @Test
  void whoWantsNoAnswersIsObeyedByPageFormAndBlog(RunningBlog blog) {
    Client owner = new Client(blog);
    String receipt = published(blog, owner, "Hortense", "Mon grand-père taillait en espalier.");
    Client stale = new Client(blog);
    String id = idOf(stale, "espalier");
    Map<String, String> answer =
        new Commenter(stale, POST)
            .filled(Map.of("pseudonym", "Gaspard", "text", "Et alors ?", "replyTo", id));
    assertThat(stale.get(POST).page().select("#c" + id + " .comment-actions")).hasSize(1);

    Answer set = press(owner, receipt, "refuse-everyone", Map.of());
    assertThat(set.status()).isEqualTo(302);
    assertThat(set.location()).isEqualTo(receipt + "#boundaries");
    assertThat(owner.get(receipt).page().select("#everyone-refused").text())
        .contains("Nobody can answer you");

    Answer page = stale.get(POST);
    assertThat(page.page().select("#c" + id + " .comment-actions")).isEmpty();
    assertThat(page.page().select("#c" + id).text()).contains("No replies, at Hortense’s request");
    Answer form = stale.get(POST + "?reply=" + id);
    assertThat(form.page().select("#no-answers").text()).contains("Hortense does not wish");
    assertThat(form.page().getElementById("replyTo").val()).isEmpty();

    Answer refused = stale.post(POST, answer);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problems())
        .contains("does not wish for an answer from you")
        .doesNotContain("send it again");
    assertThat(refused.page().getElementById("text").wholeText().strip()).isEqualTo("Et alors ?");
    assertThat(refused.page().getElementById("pseudonym").val()).isEqualTo("Gaspard");
    assertThat(refused.all("Set-Cookie")).isEmpty();
    // Sent again as it stands, it is still an answer to her.
    Answer insisting = stale.submit(refused, "comment-form", "send", Map.of());
    assertThat(insisting.status()).isEqualTo(422);
    assertThat(new Desk(Client.signedIn(blog, "malik")).find("Et alors ?")).isNull();

    assertThat(press(owner, receipt, "welcome-everyone", Map.of()).status()).isEqualTo(302);
    assertThat(stale.get(POST).page().select("#c" + id + " .comment-actions")).hasSize(1);
    assertThat(stale.post(POST, answer).status()).isEqualTo(302);
  }

  @Test
  void onePersonIsRefusedWhileThePageStaysTheSame(RunningBlog blog) {
    Client owner = new Client(blog);
    String receipt = published(blog, owner, "Mathilde", "Je sème les fèves en février.");
    String id = idOf(owner, "fèves en février");
    Client pest = new Client(blog);
    published(blog, pest, "Fernand", "Les fèves, c’est en novembre, voyons.", id);
    String before = pest.get(POST).header("ETag");

    Answer receiptPage = owner.get(receipt);
    String chosen =
        receiptPage.page().select("#person option").stream()
            .filter(option -> option.text().equals("Fernand (has answered you)"))
            .findFirst()
            .orElseThrow()
            .val();
    assertThat(press(owner, receipt, "refuse-one", Map.of("person", chosen)).status())
        .isEqualTo(302);
    assertThat(pest.get(POST).header("ETag")).isEqualTo(before);

    Map<String, String> again = Map.of("pseudonym", "Un autre", "text", "Si, si.", "replyTo", id);
    assertThat(new Commenter(pest, POST).send(again).status()).isEqualTo(422);
    Map<String, String> named =
        Map.of("pseudonym", "FERNÀND", "text", "Sans cookie.", "replyTo", id);
    assertThat(new Commenter(new Client(blog), POST).send(named).status()).isEqualTo(422);
    Map<String, String> kind = Map.of("pseudonym", "Ninon", "text", "Merci !", "replyTo", id);
    assertThat(new Commenter(new Client(blog), POST).send(kind).status()).isEqualTo(302);

    String key = owner.get(receipt).page().select("input[name=refused]").val();
    press(owner, receipt, "welcome-one", Map.of("refused", key));
    assertThat(new Commenter(pest, POST).send(again).status()).isEqualTo(302);
    Answer trail = Client.signedIn(blog, "malik").get("/moderator/decided?comment=" + id);
    assertThat(trail.text())
        .contains("Asked not to be answered", "Welcomed answers again")
        .doesNotContain(owner.cookie(COOKIE).substring(0, 22));
  }

  @Test
  void noReceiptNoBoundary(RunningBlog blog) {
    Client owner = new Client(blog);
    String receipt = published(blog, owner, "Célestine", "Mes pois de senteur ont gelé.");
    Client stranger = new Client(blog);
    Map<String, String> fields = Client.fields(owner.get(receipt), "boundaries");
    fields.put("refuse-everyone", "");
    assertThat(stranger.post("/comments/" + "A".repeat(43), fields).status()).isEqualTo(404);
    assertThat(stranger.post("/comments/x", fields).status()).isEqualTo(404);
    assertThat(stranger.with("Origin", "https://evil.example").post(receipt, fields).status())
        .isEqualTo(403);
    for (String person :
        new String[] {"", "-1", "x", "99999999999999999999", idOf(owner, "gelé")}) {
      Answer answer = press(owner, receipt, "refuse-one", Map.of("person", person));
      assertThat(answer.status()).as(person).isEqualTo(422);
      assertThat(answer.page().select("#boundaries .note.bad").text()).contains("Choose somebody");
    }
    String held = new Commenter(owner, POST).receipt("Célestine", "Et les autres aussi.");
    assertThat(owner.get(held).page().select("#boundaries")).isEmpty();
    assertThat(stranger.with("Origin", null).post(held, fields).status()).isNotEqualTo(302);
    assertThat(owner.get(POST).text()).doesNotContain("at Célestine’s request");
  }

  @Test
  void changingToAndFroAllDayIsLimited(RunningBlog blog) {
    Client owner = new Client(blog);
    String receipt = published(blog, owner, "Indécise", "Oui, non, peut-être.");
    Map<String, String> fields = Client.fields(owner.get(receipt), "boundaries");
    int last = 302;
    for (int i = 0; i < 70 && last == 302; i++) {
      // After each change the page has the other button.
      String button = i % 2 == 0 ? "refuse-everyone" : "welcome-everyone";
      fields.put(button, "");
      last = owner.post(receipt, fields).status();
      fields.remove(button);
      assertThat(last).as("change %s", i).isEqualTo(i < BoundaryLimiter.PER_HOUR ? 302 : last);
    }
    assertThat(last).isEqualTo(429);
  }

  @Test
  void theReceiptMakesAnotherBrowserKnownByItsButtonAndByNothingElse(RunningBlog blog) {
    Client owner = new Client(blog);
    String receipt = new Commenter(owner, POST).receipt("Migrante", "J’ai changé de téléphone.");
    assertThat(owner.get(receipt).page().select("#know-me")).isEmpty();
    Client phone = new Client(blog);
    Answer page = phone.get(receipt);
    assertThat(page.page().select("#know-me").text()).contains("link that somebody else gave you");
    phone.get(receipt + "?remember=");
    Map<String, String> fields = Client.fields(page, "know-me");
    fields.put("remember", "");
    Client lured = new Client(blog).with("Origin", "https://evil.example");
    assertThat(lured.post(receipt, fields).status()).isEqualTo(403);
    assertThat(phone.post("/comments/" + "A".repeat(43), fields).status()).isEqualTo(404);
    assertThat(phone.cookies()).isEmpty();
    assertThat(lured.cookies()).isEmpty();

    Answer known = phone.submit(page, "know-me", "remember", Map.of());
    assertThat(known.status()).isEqualTo(302);
    assertThat(known.header("Set-Cookie")).contains("Secure", "HttpOnly", "SameSite=Lax");
    assertThat(phone.cookie(COOKIE)).isEqualTo(owner.cookie(COOKIE));
    assertThat(phone.get(receipt).page().select("#know-me")).isEmpty();
    assertThat(phone.get(receipt).page().select("#privacy")).hasSize(1);

    Client other = new Client(blog);
    new Commenter(other, POST).receipt("Migrante", "Un autre nom, avant.");
    other.submit(other.get(receipt), "know-me", "remember", Map.of());
    assertThat(other.cookie(COOKIE)).isEqualTo(owner.cookie(COOKIE));
  }

  @Test
  void theReceiptMakesTheBrowserForget(RunningBlog blog) {
    Client reader = new Client(blog);
    String receipt = new Commenter(reader, POST).receipt("Oublieuse", "Qui suis-je ?");
    String first = reader.cookie(COOKIE);
    Answer page = reader.get(receipt);
    assertThat(page.text()).contains("The cookie in this browser").doesNotContain(first);
    Answer gone = reader.submit(page, "privacy", "forget", Map.of());
    assertThat(gone.header("Set-Cookie")).contains("Max-Age=0", "Secure", "HttpOnly", "Path=/");
    assertThat(reader.cookie(COOKIE)).isNull();
    assertThat(reader.get(receipt).page().select("#privacy")).isEmpty();
    new Commenter(reader, POST).receipt("Oublieuse", "Quelqu’un d’autre.");
    assertThat(reader.cookie(COOKIE).substring(0, 22)).isNotEqualTo(first.substring(0, 22));
  }

  private static Answer press(
      Client client, String receipt, String button, Map<String, String> typed) {
    return client.submit(client.get(receipt), "boundaries", button, typed);
  }

  private static String published(RunningBlog blog, Client client, String name, String text) {
    return published(blog, client, name, text, "");
  }

  private static String published(
      RunningBlog blog, Client client, String name, String text, String replyTo) {
    Answer sent =
        new Commenter(client, POST)
            .send(Map.of("pseudonym", name, "text", text, "replyTo", replyTo));
    assertThat(sent.status()).isEqualTo(302);
    Desk desk = new Desk(Client.signedIn(blog, "malik"));
    desk.approve(desk.find(text));
    return sent.location();
  }

  private static String idOf(Client client, String words) {
    return client.get(POST).page().select("li.comment").stream()
        .filter(c -> c.select(".comment-text").text().contains(words))
        .findFirst()
        .orElseThrow()
        .id()
        .substring(1);
  }
}
