package org.veilleuse.web.moderator;

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

/** A harsh text is covered on every page of the desk on which it stands, and a mild one on none. */
@ExtendWith(BlogExtension.class)
class VeilIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";
  private static final String HARSH = "I swear I'll break your legs, slow one";
  private static final String APPEAL = "Legs heal, and I meant every word";
  private static final String MILD = "A reply that took a week was worth it";

  /** Of the elements that hold these words themselves, whether each is covered. */
  private static List<Boolean> covered(Answer page, String words) {
    assertThat(page.status()).as(page.uri().toString()).isEqualTo(200);
    List<Boolean> covered =
        page.page().select("main p, main q, main blockquote").stream()
            .filter(one -> plain(one).contains(words))
            .filter(one -> one.children().stream().noneMatch(in -> plain(in).contains(words)))
            .map(one -> one.closest("details.veil") != null)
            .toList();
    assertThat(covered).as(page.uri() + " " + words).isNotEmpty();
    return covered;
  }

  private static String plain(Element one) {
    Element copy = one.clone();
    copy.select("a.mark-no").remove();
    return copy.text();
  }

  private static long idOf(Desk.Case found) {
    return Long.parseLong(found.article().id().substring("case-".length()));
  }

  private static Answer form(Client who, Answer page, long comment, String button, String reason) {
    String form =
        page.page().select("article.case").stream()
            .filter(one -> one.select("a[href$='comment=" + comment + "']").size() > 0)
            .findFirst()
            .orElseThrow()
            .selectFirst("form")
            .id();
    return who.submit(page, form, Map.of("action", button, "reason", reason));
  }

  @Test
  void itIsCoveredWhereverItStandsAndNotIfNothingIsToBe(RunningBlog blog) {
    Client reader = new Client(blog);
    String receipt = new Commenter(reader, POST).receipt("Slowpoke", HARSH + ".");
    new Commenter(new Client(blog), POST).receipt("Snail", MILD + ".");
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    Desk desk = new Desk(malik);
    long id = idOf(desk.find(HARSH));
    long mild = idOf(desk.find(MILD));
    desk.reject(desk.find(HARSH), "A threat.");
    desk.approve(desk.find(MILD));
    reader.submit(
        reader.get(receipt), "appeal-form", "appeal-send", Map.of("appeal-text", APPEAL + "."));
    List<String> pages =
        List.of(
            "/moderator/decided",
            "/moderator/flagged?rule=en.threat.violence",
            "/moderator/appeals",
            "/moderator/commenter?id=" + id,
            "/moderator/thread?comment=" + id);

    for (String page : pages) {
      assertThat(covered(admin.get(page), HARSH)).as(page).containsOnly(true);
    }
    Answer appeals = admin.get("/moderator/appeals");
    assertThat(covered(appeals, APPEAL)).containsOnly(true);
    assertThat(appeals.page().select("details.veil summary").text()).contains("Threat");
    for (String page : List.of("/moderator/decided", "/moderator/thread?comment=" + mild)) {
      assertThat(covered(admin.get(page), MILD)).as(page).containsOnly(false);
    }

    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "6"));
    for (String page : pages) {
      assertThat(covered(admin.get(page), HARSH)).as(page).containsOnly(false);
    }
    assertThat(covered(admin.get("/moderator/appeals"), APPEAL)).containsOnly(false);
    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "3"));

    form(admin, admin.get("/moderator/appeals"), id, "keep", "It stays a threat.");
    Answer kept = admin.get("/moderator/appeals");
    assertThat(kept.page().select("article.case").text()).doesNotContain(APPEAL);
    assertThat(covered(kept, HARSH)).containsOnly(true);
  }

  @Test
  void aMatchTooWeakToBeFlaggedIsCoveredOnTheCardAmongPrecedentsAndOnTheCommentersPage(
      RunningBlog blog) {
    String weak = "I could kill you for that cliffhanger, it was worth the week that I waited";
    new Commenter(new Client(blog), POST).receipt("Impatient", weak + ".");
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    Desk.Case card = desk.find(weak);
    assertThat(card.article().selectFirst(".severity").text())
        .isEqualTo("Matched, too weak to be flagged");
    assertThat(card.article().select(".case-head .chip.calm").eachText()).contains("Threat");
    assertThat(card.article().selectFirst("details.veil > summary").text())
        .startsWith("Threat, text veiled.")
        .doesNotContain("flagged");
    desk.approve(card);

    Answer person = malik.get("/moderator/commenter?id=" + idOf(card));
    assertThat(covered(person, weak)).containsOnly(true);
    assertThat(person.page().select("details.veil > summary").text()).contains("Threat");
    assertThat(person.text()).doesNotContain("Flagged for");

    new Commenter(new Client(blog), POST).receipt("Patient", weak + ", and more.");
    Element like = desk.find(weak + ", and more").article().selectFirst(".case-like");
    assertThat(like.select("details.veil > p").text()).contains(weak);
    assertThat(like.select("li > p.typed")).isEmpty();
    assertThat(like.select("details.veil > summary").text()).contains("Threat");
  }

  @Test
  void whatACommentAnswersHasAVeilOfItsOwnInTheQueueAmongReportsAndAppeals(RunningBlog blog) {
    String parent = "I swear I'll break your arms, quick one";
    String mild = "This one answers with a slow letter";
    new Commenter(new Client(blog), POST).receipt("Slowpoke", parent + ".");
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    Desk desk = new Desk(malik);
    String id = Long.toString(idOf(desk.find(parent)));
    desk.approve(desk.find(parent));
    new Commenter(new Client(blog), POST)
        .send(Map.of("pseudonym", "Snail", "text", mild + ".", "replyTo", id));
    Client other = new Client(blog);
    String appealed = "And this one with a letter that never came";
    String receipt =
        new Commenter(other, POST)
            .send(Map.of("pseudonym", "Slug", "text", appealed + ".", "replyTo", id))
            .location();
    assertThat(answered(desk.find(mild).article(), true)).contains(parent);
    assertThat(answered(new Desk(admin).find(mild).article(), true)).contains(parent);

    String published = Long.toString(idOf(desk.find(mild)));
    desk.approve(desk.find(mild));
    other.submit(
        other.get("/report/" + published), "report-form", "send", Map.of("reason", "OTHER"));
    desk.reject(desk.find(appealed), "It answers a threat.");
    other.submit(
        other.get(receipt), "appeal-form", "appeal-send", Map.of("appeal-text", "It is slow."));

    assertThat(answered(article(admin.get("/moderator/reports"), mild), true)).contains(parent);
    assertThat(answered(article(admin.get("/moderator/appeals"), appealed), true)).contains(parent);
    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "6"));
    assertThat(answered(article(admin.get("/moderator/reports"), mild), false)).contains(parent);
    assertThat(answered(article(admin.get("/moderator/appeals"), appealed), false))
        .contains(parent);
    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "3"));
  }

  private static Element article(Answer page, String words) {
    return page.page().select("article.case").stream()
        .filter(one -> one.text().contains(words))
        .findFirst()
        .orElseThrow();
  }

  /** What is answered, if it stands behind a veil of its own or if it does not. */
  private static String answered(Element article, boolean veiled) {
    String within = veiled ? ".case-context > details.veil > " : ".case-context > ";
    return article.select(within + "blockquote").text();
  }

  @Test
  void aThreatInThePseudonymIsCoveredInTheHeadingInWhatIsReadOutAndInWhatTheDeskAnswers(
      RunningBlog blog) {
    String name = "I will break your legs tonight";
    String text = "Thank you for this page about snails.";
    new Commenter(new Client(blog), POST).receipt(name, text);
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    Desk desk = new Desk(malik);
    Desk.Case card = desk.find(text);
    assertThat(card.article().selectFirst("h2").text()).isEqualTo("[pseudonym veiled]");
    assertThat(card.article().selectFirst(".severity").text()).isEqualTo("High severity");
    assertThat(card.article().select(".chip").eachText()).contains("Threat, in the pseudonym");
    assertThat(card.article().select("details.veil > .case-body").text()).contains(name);
    Element bare = card.article().clone();
    bare.select(".case-body").remove();
    assertThat(bare.outerHtml()).doesNotContain(name);
    assertThat(covered(card.page(), text)).containsOnly(true);

    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "6"));
    assertThat(new Desk(admin).find(text).article().selectFirst("h2").text()).isEqualTo(name);
    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "3"));

    Answer done = desk.reject(card, "Another name, please.");
    assertThat(done.page().select(".note.good").text())
        .contains("[pseudonym veiled]")
        .doesNotContain(name);
    Answer decided = malik.get("/moderator/decided");
    assertThat(decided.text()).contains("[pseudonym veiled]").doesNotContain(name);
  }

  @Test
  void aThreatInThePseudonymIsCoveredOnPagesThatNameSomebodyWithoutTheText(RunningBlog blog) {
    String name = "I will break your arms tonight";
    String text = "Thank you for this page about slugs.";
    String answer = "Slugs are slower still.";
    new Commenter(new Client(blog), POST).receipt(name, text);
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    Desk desk = new Desk(malik);
    String id = Long.toString(idOf(desk.find(text)));
    desk.approve(desk.find(text));
    new Commenter(new Client(blog), POST)
        .send(Map.of("pseudonym", "Slug", "text", answer, "replyTo", id));
    String reason = "Another name, please.";
    malik.post(
        "/moderator/measure",
        Map.of("id", id, "kind", "BLOCK", "until", "", "reason", reason, "action", "set"));
    List<String> pages =
        List.of(
            "/moderator/commenter?id=" + id,
            "/moderator/measures",
            "/moderator/evidence?comment=" + id + "&by=pseudonym&to=Odile",
            "/moderator/thread?comment=" + id);

    for (String page : pages) {
      Answer seen = admin.get(page);
      assertThat(seen.text()).as(page).contains("[pseudonym veiled]");
      assertThat(seen.page().outerHtml()).as(page).doesNotContain(name);
    }
    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "6"));
    for (String page : pages) {
      assertThat(admin.get(page).text()).as(page).contains(name);
    }
    admin.post("/moderator/desk", Map.of("action", "veil", "severity", "3"));
  }

  @Test
  void anyDecisionIsTakenBackFromTheHistoryOfItsComment(RunningBlog blog) {
    String text = "Slowly is how this one was decided.";
    new Commenter(new Client(blog), POST).receipt("Snail", text);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    long id = idOf(desk.find(text));
    assertThat(malik.get("/moderator/decided?comment=" + id).page().select("button[value=undo]"))
        .isEmpty();
    desk.spam(desk.find(text));

    Element undo =
        malik
            .get("/moderator/decided?comment=" + id)
            .page()
            .selectFirst("form:has(button[value=undo]) [name=mark]");
    malik.post("/moderator/desk", Map.of("action", "undo", "mark", undo.val()));

    assertThat(desk.find(text)).isNotNull();
  }
}
