package org.veilleuse.web.notice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.web.testing.MailedBlog.body;
import static org.veilleuse.web.testing.MailedBlog.links;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.MethodOrderer.MethodName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.AccountDesk;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.MailedBlog;
import org.veilleuse.web.testing.Route;

/** The whole way of notices: from the page to a mail server, and back by the links in the mail. */
@ExtendWith(BlogExtension.class)
// The last takes the mail server, and the blog, down.
@TestMethodOrder(MethodName.class)
class NoticesIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";
  private static final String COMMENTER = "maud@example.org";
  private static final String NETWORK = "203.0.113.";

  private final MailedBlog mailed = MailedBlog.get();

  private Client in(String login) {
    return Client.signedIn(mailed.blog(), login);
  }

  private static Map<String, String> choice(String address) {
    return Map.of("address", address, "rhythm", "AFTER_1", "hour", "18", "language", "en");
  }

  private static Answer save(Client moderator, String address) {
    return moderator.submit(
        moderator.get("/moderator/notices"), "notices", "save", choice(address));
  }

  @Test
  void aModeratorConfirmsAnAddressIsToldWhatWaitsAndDecidesByLink() throws Exception {
    Client malik = in("malik");
    Answer saved = save(malik, "malik@example.org");
    assertThat(saved.text()).contains("A link is on its way");
    MimeMessage confirm = mailed.letter("malik@example.org", "Confirm your address");
    String link = links(confirm, "/notices/confirm/").get(0);
    Client anybody = new Client(mailed.blog());

    // Programs that look at mail follow its links.
    assertThat(anybody.get(link).text()).contains("Is this your address?");
    assertThat(malik.get("/moderator/notices").page().getElementById("open")).isNotNull();
    assertThat(mailed.letters("malik@example.org", "waiting")).isEmpty();
    assertThat(anybody.post(link, Map.of("action", "confirm")).text())
        .contains("The address is confirmed");

    MimeMessage digest = mailed.letter("malik@example.org", "Comments are waiting");
    theDigestIsSoundAndSparing(digest);
    List<String> decide = links(digest, "/notices/decide/");
    assertThat(decide).hasSizeBetween(3, 10);
    theLinkDecidesOnce(anybody, decide.get(0));
    aFaultDecidesNothing(anybody, decide.get(1));
    aRejectionNamesARuleOfTheSite(anybody, decide.get(2));
    theOtherIsDecidedMeanwhile(anybody, decide.get(1));

    String off = links(digest, "/notices/off/").get(0);
    assertThat(anybody.get(off).text()).contains("Receive nothing more?");
    assertThat(malik.get("/moderator/notices").page().select("#rhythm [selected]").val())
        .isEqualTo("AFTER_1");
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\n"
            + "One-Click\r\n--b--\r\n";
    Answer ended =
        anybody.send(
            "POST",
            off,
            part.getBytes(UTF_8),
            Map.of("Content-Type", "multipart/form-data; boundary=b", "Origin", "null"));
    assertThat(ended.status()).isEqualTo(302);
    assertThat(malik.get("/moderator/notices").page().select("#rhythm [selected]").val())
        .isEqualTo("OFF");
    assertThat(anybody.post(off.substring(0, off.length() - 1), Map.of()).status()).isEqualTo(404);

    assertThat(mailed.blog().log())
        .doesNotContain("malik@example.org")
        .doesNotContain(decide.get(0).substring(16))
        .doesNotContain(link.substring(17))
        .doesNotContain(" WARN")
        .doesNotContain("SEVERE");
  }

  private static void theDigestIsSoundAndSparing(MimeMessage digest) throws Exception {
    String body = body(digest);
    assertThat(digest.getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
    assertThat(digest.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(digest.getHeader("List-Unsubscribe")[0])
        .isEqualTo("<" + MailedBlog.URL + links(digest, "/notices/off/").get(0) + ">");
    assertThat(digest.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(digest.getMessageID()).endsWith("@veilleuse.example>");
    assertThat(digest.getSentDate()).isNotNull();
    assertThat(digest.getFrom()[0].toString()).contains(MailedBlog.FROM);
    assertThat(body)
        .contains(MailedBlog.URL + "/moderator/queue")
        .doesNotContain("{0}")
        .doesNotContain("@");
    // A flagged one tells its pattern, not its words.
    String first = body.substring(body.indexOf("\n1. "), body.indexOf("\n2. "));
    assertThat(first).contains("(").contains("Read and decide").doesNotContain("“");
  }

  private void theLinkDecidesOnce(Client anybody, String link) {
    Answer page = anybody.get(link);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
    assertThat(page.all("Set-Cookie")).isEmpty();
    assertThat(page.page().select(".case-text")).hasSize(1);
    int waiting = new Desk(in("malik")).waiting();

    Answer done = anybody.post(link, Map.of("action", "approve"));
    assertThat(done.status()).isEqualTo(200);
    assertThat(done.text()).contains("malik published this comment");
    assertThat(new Desk(in("malik")).waiting()).isEqualTo(waiting - 1);
    assertThat(in("malik").get("/moderator/audit").text()).contains("by the link of a mail");
    Answer again = anybody.post(link, Map.of("action", "reject", "reason", "No."));
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.text()).contains("This link has been used").contains("malik published");
    assertThat(anybody.get(link).page().select("form")).isEmpty();
  }

  private void aFaultDecidesNothing(Client anybody, String link) {
    int waiting = new Desk(in("malik")).waiting();
    Answer none = anybody.post(link, Map.of("action", "reject", "reason", " "));
    assertThat(none.status()).isEqualTo(422);
    assertThat(none.problems()).isNotBlank();
    String tooLong = "Too long. ".repeat(101);
    Answer much = anybody.post(link, Map.of("action", "reject", "reason", tooLong));
    assertThat(much.status()).isEqualTo(422);
    assertThat(much.page().getElementById("reason").wholeText().strip()).isEqualTo(tooLong.strip());
    assertThat(anybody.post(link, Map.of("action", "burn", "reason", "x")).status()).isEqualTo(422);
    assertThat(anybody.post(link.substring(0, link.length() - 1), Map.of()).status())
        .isEqualTo(404);
    assertThat(new Desk(in("malik")).waiting()).isEqualTo(waiting);
  }

  private void aRejectionNamesARuleOfTheSite(Client anybody, String link) {
    String rule =
        anybody.get(link).page().select("#site-rule option").stream()
            .filter(option -> option.text().startsWith("Stay on the subject"))
            .findFirst()
            .orElseThrow()
            .val();
    Map<String, String> gone =
        Map.of("action", "reject", "reason", "Off topic.", "site-rule", "999999");
    Answer refused = anybody.post(link, gone);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.problems()).contains("not among the site’s rules");
    assertThat(refused.page().getElementById("reason").wholeText()).contains("Off topic.");
    assertThat(
            anybody
                .post(link, Map.of("action", "reject", "reason", "Off topic.", "site-rule", rule))
                .text())
        .contains("malik rejected this comment");
  }

  private void theOtherIsDecidedMeanwhile(Client anybody, String link) {
    String text = anybody.get(link).page().select(".by-mail h1").text().replace("Comment by ", "");
    Client admin = in("admin");
    Answer queue = admin.get("/moderator/queue");
    String form =
        queue.page().select("article.case").stream()
            .filter(article -> article.selectFirst("h2").text().equals(text))
            .findFirst()
            .orElseThrow()
            .selectFirst("form.decide")
            .id();
    admin.submit(queue, form, Map.of("action", "spam"));

    assertThat(anybody.get(link).text())
        .contains("Decided already")
        .contains("admin marked this comment as spam");
  }

  @Test
  void aClosedModeratorIsToldNothingAndShownNothingByTheLinksInEarlierMail() {
    AccountDesk desk = new AccountDesk(in("admin"));
    Client anybody = new Client(mailed.blog());
    desk.open("iris", "MODERATOR");
    anybody.post(confirmation("iris", "iris@example.org"), Map.of("action", "confirm"));
    String link =
        links(mailed.letter("iris@example.org", "Comments are waiting"), "/notices/decide/").get(0);
    assertThat(anybody.get(link).page().select(".case-text")).hasSize(1);
    int waiting = new Desk(in("malik")).waiting();

    desk.close("iris");
    Answer hidden = anybody.get(link);
    assertThat(hidden.status()).isEqualTo(403);
    assertThat(hidden.text()).contains("does not moderate here any more");
    assertThat(hidden.page().select(".case-text, form[id=approve]")).isEmpty();
    for (String action : List.of("approve", "reject")) {
      Map<String, String> pressed = Map.of("action", action, "reason", "Off topic.");
      assertThat(anybody.post(link, pressed).status()).as(action).isEqualTo(403);
    }
    assertThat(new Desk(in("malik")).waiting()).isEqualTo(waiting);

    // Whoever is closed before the address is confirmed gets not even the first digest.
    desk.open("noor", "MODERATOR");
    String confirm = confirmation("noor", "noor@example.org");
    desk.close("noor");
    assertThat(anybody.post(confirm, Map.of("action", "confirm")).status()).isEqualTo(200);
    for (int i = 0; i < 2; i++) {
      int before = mailed.letters(MailedBlog.FROM, "Essai").size();
      mailed.sendWhatIsDue();
      mailed.letter(MailedBlog.FROM, "Essai", before);
    }
    assertThat(mailed.letters("noor@example.org", "waiting")).isEmpty();

    desk.changePassword("iris", AccountDesk.PASSWORD);
    assertThat(anybody.get(link).page().select(".case-text")).as("open again").hasSize(1);
    desk.close("iris");
  }

  /** The link that confirms a moderator's address, left by them. */
  private String confirmation(String login, String address) {
    Client moderator = new Client(mailed.blog());
    moderator.signIn(login, AccountDesk.PASSWORD);
    save(moderator, address);
    return links(mailed.letter(address, "Confirm your address"), "/notices/confirm/").get(0);
  }

  @Test
  void aSlipInAnAddressIsSaidWithTheAddressKept() {
    Client admin = in("admin");
    for (String odd : List.of("admin", "a@b.example\nBcc: c@d.example", "é@example.org")) {
      Answer answer = save(admin, odd);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.problems()).contains("incomplete");
      assertThat(answer.page().getElementById("address").val()).isEqualTo(odd);
    }
    assertThat(mailed.letters("a@b.example", "")).isEmpty();
  }

  @Test
  void anAdministratorWhoseShieldIsUpIsToldNothingAndShownNothing() throws Exception {
    Client admin = in("admin");
    Client anybody = new Client(mailed.blog());
    save(admin, "admin@example.org");
    String confirm =
        links(mailed.letter("admin@example.org", "Confirm your address"), "/notices/confirm/")
            .get(0);
    shield(admin, "raise");
    assertThat(anybody.post(confirm, Map.of("action", "confirm")).status()).isEqualTo(200);
    // A test goes to the address that an administrator has confirmed.
    mailed.sendWhatIsDue();
    for (int i = 0; i < 1000 && mailed.letters("admin@example.org", "").size() < 2; i++) {
      Thread.sleep(30);
    }
    assertThat(mailed.letters("admin@example.org", "")).hasSize(2);
    assertThat(mailed.letters("admin@example.org", "waiting")).isEmpty();

    shield(admin, "lower");
    save(admin, "other@example.org");
    anybody.post(
        links(mailed.letter("other@example.org", "Confirm your address"), "/notices/confirm/")
            .get(0),
        Map.of("action", "confirm"));
    String link =
        links(mailed.letter("other@example.org", "Comments are waiting"), "/notices/decide/")
            .get(0);
    assertThat(anybody.get(link).page().select(".case-text")).hasSize(1);
    int waiting = new Desk(in("malik")).waiting();

    shield(admin, "raise");
    Answer hidden = anybody.get(link);
    assertThat(hidden.status()).isEqualTo(403);
    assertThat(hidden.text()).contains("Moderators read for you");
    assertThat(hidden.page().select(".case-text, form[id=approve]")).isEmpty();
    assertThat(anybody.post(link, Map.of("action", "approve")).status()).isEqualTo(403);
    assertThat(new Desk(in("malik")).waiting()).isEqualTo(waiting);

    shield(admin, "lower");
    assertThat(anybody.get(link).page().select(".case-text")).hasSize(1);
    save(admin, "");
  }

  private static void shield(Client administrator, String button) {
    Answer page = administrator.get("/author/comments");
    assertThat(administrator.submit(page, "reading", button, Map.of()).status()).isEqualTo(302);
  }

  @Test
  void commentersAreToldWhatBecameOfTheirCommentsAndTheirAddressIsSeenByNobody() throws Exception {
    Client reader = new Client(mailed.blog(), NETWORK + "77");
    String text = "Solveig, a slow reply is a reply that was not deleted.";
    Map<String, String> fields =
        Map.of(
            "pseudonym", "Maud <b>", "text", text, "email", "maud@example.org\r\nBcc: a@b.example");
    Answer refused = new Commenter(reader, POST).send(fields);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.page().getElementById("text").wholeText()).isEqualTo(text);
    String receipt =
        new Commenter(reader, POST)
            .send(Map.of("pseudonym", "Maud <b>", "text", text, "email", COMMENTER))
            .location();
    assertThat(reader.get(receipt).text())
        .contains("You left an address")
        .doesNotContain(COMMENTER);

    Desk desk = new Desk(in("malik"));
    String id = desk.find(text).article().id().substring("case-".length());
    nobodySeesWhereTheyAre(id, receipt);
    desk.reject(desk.find(text), "It quotes a private letter.");
    mailed.sendWhatIsDue();
    MimeMessage rejected = mailed.letter(COMMENTER, "not published");
    assertThat(body(rejected))
        .contains("It quotes a private letter.")
        .contains(MailedBlog.URL + receipt)
        .contains("you can appeal")
        .doesNotContain("deleted")
        .doesNotContain("malik")
        .doesNotContain("Maud");

    reader.submit(
        reader.get(receipt), "appeal-form", "appeal-send", Map.of("appeal-text", "My own letter."));
    nobodySeesWhereTheyAre(id, receipt);
    uphold(text);
    mailed.sendWhatIsDue();
    assertThat(body(mailed.letter(COMMENTER, "appeal is upheld"))).contains("is published");
    Client reporter = new Client(mailed.blog(), NETWORK + "78");
    reporter.submit(
        reporter.get("/report/" + id), "report-form", "send", Map.of("reason", "OTHER"));
    nobodySeesWhereTheyAre(id, receipt);
    assertThat(in("malik").get("/moderator/audit").text()).contains("Commenter told by mail");

    String other = "Another slow thought.";
    String second =
        new Commenter(reader, POST)
            .send(Map.of("pseudonym", "Maud", "text", other, "email", "second@example.org"))
            .location();
    reader.submit(reader.get(second), "receipt-mail", "forget-mail", Map.of());
    assertThat(reader.get(second).text()).doesNotContain("You left an address");
    int before = mailed.letters(MailedBlog.FROM, "Essai").size();
    desk.approve(desk.find(other));
    mailed.sendWhatIsDue();
    // Written last, and so sent last.
    mailed.letter(MailedBlog.FROM, "Essai", before);
    assertThat(mailed.letters("second@example.org", "")).isEmpty();
  }

  private void uphold(String text) {
    Client admin = in("admin");
    Answer page = admin.get("/moderator/appeals");
    String form =
        page.page().select("article.case").stream()
            .filter(article -> article.text().contains("My own letter."))
            .findFirst()
            .orElseThrow()
            .selectFirst("form")
            .id();
    admin.submit(page, form, Map.of("action", "uphold"));
    assertThat(new Client(mailed.blog()).get(POST).text()).contains(text);
  }

  /** On no page of the blog, in no file and no answer to a script, whoever asks. */
  private void nobodySeesWhereTheyAre(String comment, String receipt) throws IOException {
    for (String login : List.of("malik", "admin", "odile")) {
      Client somebody = in(login);
      int named = 0;
      for (String address : addresses(login, comment, receipt)) {
        String page = somebody.get(address).text();
        tellsNoAddress(login + " " + address, page);
        named += page.contains("Maud &lt;b>") || page.contains("Maud &lt;b&gt;") ? 1 : 0;
      }
      // Their pages were looked at, and not others in their place.
      assertThat(named).as(login).isGreaterThanOrEqualTo(login.equals("odile") ? 1 : 4);
    }
    Client malik = in("malik");
    String mark = malik.get("/moderator/queue").page().select("[data-mark]").attr("data-mark");
    Map<String, String> json = Map.of("Accept", "application/json");
    for (String action : List.of("poll", "claim", "free")) {
      Map<String, String> asked = Map.of("action", action, "mark", mark, "shown", mark);
      Answer answer =
          malik.send("POST", "/moderator/desk", Client.encoded(asked).getBytes(UTF_8), forms(json));
      assertThat(answer.status()).as(action).isLessThan(300);
      tellsNoAddress(action, answer.text());
    }
    for (String form : List.of("csv", "jsonl")) {
      Answer trail = in("admin").post("/administrator/audit/export", Map.of("form", form));
      assertThat(trail.status()).isEqualTo(200);
      assertThat(trail.text()).contains(comment);
      tellsNoAddress("trail as " + form, trail.text());
    }
    Answer evidence =
        malik.post(
            "/moderator/evidence/file",
            Map.of("comment", comment, "by", "browser", "to", "Solveig", "language", "en"));
    assertThat(evidence.status()).isEqualTo(200);
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(evidence.body()))) {
      for (ZipEntry file = zip.getNextEntry(); file != null; file = zip.getNextEntry()) {
        tellsNoAddress(file.getName(), new String(zip.readAllBytes(), UTF_8));
      }
    }
    tellsNoAddress("log", mailed.blog().log());
  }

  private static Map<String, String> forms(Map<String, String> more) {
    Map<String, String> headers = new LinkedHashMap<>(Client.asForm());
    headers.putAll(more);
    return headers;
  }

  private static List<String> addresses(String login, String comment, String receipt) {
    List<String> addresses = new ArrayList<>();
    Route.ALL.stream()
        .filter(route -> route.who().contains(login))
        .map(Route::address)
        // A stream does not end, and is listened to elsewhere.
        .filter(address -> !address.equals("/moderator/events"))
        .forEach(addresses::add);
    addresses.addAll(List.of(receipt, "/report/" + comment, POST));
    if (!login.equals("odile")) {
      addresses.addAll(
          List.of(
              "/moderator/queue?state=reported",
              "/moderator/decided?comment=" + comment,
              "/moderator/commenter?id=" + comment,
              "/moderator/thread?comment=" + comment,
              "/moderator/evidence?comment=" + comment + "&by=browser&to=Solveig",
              "/moderator/audit?comment=" + comment,
              "/moderator/figures.csv?figure=decisions",
              "/moderator/figures.csv?figure=moderators"));
    }
    return addresses;
  }

  private static void tellsNoAddress(String where, String told) {
    assertThat(told).as(where).doesNotContain(COMMENTER).doesNotContain(NETWORK);
  }

  @Test
  void whatCannotBeSentWaitsIsShownSurvivesAKillAndIsSentOnce() {
    mailed.sendWhatIsDue();
    Client before = in("admin");
    for (int i = 0;
        i < 100 && !before.get("/administrator/mail").text().contains("Nothing waits.");
        i++) {
      Thread.onSpinWait();
    }
    mailed.down();
    mailed.sendWhatIsDue();
    Client admin = in("admin");
    String page = "";
    for (int i = 0; i < 100 && !page.contains("does not answer"); i++) {
      page = admin.get("/administrator/mail").text();
    }
    assertThat(page).contains("The server does not answer.").contains("one try");
    assertThat(new Commenter(new Client(mailed.blog()), POST).receipt("Slow", "Without mail."))
        .startsWith("/comments/");

    mailed.blog().killNine();
    mailed.blog().restart();
    mailed.up();
    Client again = in("admin");
    again.submit(again.get("/administrator/mail"), "mail", "again", Map.of());
    mailed.letter(MailedBlog.FROM, "Essai");
    again.submit(again.get("/administrator/mail"), "mail", "test", Map.of());
    Client malik = in("malik");
    assertThat(malik.get("/administrator/mail").status()).isEqualTo(403);
    for (int i = 0; i < 100 && !page.contains("Nothing waits."); i++) {
      page = again.get("/administrator/mail").text();
    }
    assertThat(page).contains("Everything was sent.");
    assertThat(mailed.letters(MailedBlog.FROM, "Essai")).hasSize(2);
  }
}
