package org.veilleuse.web.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
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
class EvidenceIT {

  private static final String POST = "/posts/a-small-web-is-a-neighbourhood";
  private static final String PAGE = "/moderator/evidence";
  private static final String FILE = "/moderator/evidence/file";

  /** The number of the waiting comment with this text. */
  private static String waiting(Client moderator, String text) {
    return new Desk(moderator).find(text).article().id().replace("case-", "");
  }

  @Test
  void aModeratorChoosesLooksAndGetsAFileWhoseSumsAreRight(RunningBlog blog) throws Exception {
    Client renaud = new Client(blog);
    Commenter first = new Commenter(renaud, POST);
    first.send(
        Map.of(
            "pseudonym", "Renaud",
            "text", "Solveig, tu ne réponds pas, pauvre idiote.",
            "email", "renaud@example.org"));
    new Commenter(renaud, POST).receipt("R.", "Encore moi, Solveig 😀, réponds quand je parle.");
    new Commenter(renaud, POST).receipt("R.", "Solveig est le nom de ma voisine, rien à voir.");
    new Commenter(new Client(blog), POST).receipt("Paul", "Solveig a bien raison.");
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    String id = waiting(malik, "pauvre idiote");
    String other = waiting(malik, "ma voisine");
    desk.reject(desk.find("pauvre idiote"), "Une insulte, sans plus.");

    Answer form = malik.get(PAGE + "?comment=" + id);
    assertThat(form.page().select("#by-browser")).hasSize(1);
    assertThat(form.page().text()).contains("(also: R.)");
    Answer preview = malik.get(PAGE + "?comment=" + id + "&by=browser&to=Solveig&language=en");
    assertThat(preview.page().selectFirst("#holds").text()).isEqualTo("3 comments to Solveig");
    assertThat(preview.page().select(".evidence-rows li")).hasSize(3);
    assertThat(
            malik
                .get(PAGE + "?comment=" + id + "&by=pseudonym&to=Solveig")
                .page()
                .select(".evidence-rows li"))
        .hasSize(1);

    Map<String, String> fields = Client.fields(preview, "make");
    fields.put("without", other);
    Answer zip = malik.post(FILE, fields);
    assertThat(zip.status()).isEqualTo(200);
    assertThat(zip.header("Content-Type")).startsWith("application/zip");
    assertThat(zip.header("Content-Disposition")).contains("evidence-" + id + ".zip");
    assertThat(zip.header("Cache-Control")).contains("no-store");
    Map<String, byte[]> files = EvidenceZipTest.unpacked(zip.body());
    String sums = new String(files.get("SHA256SUMS"), StandardCharsets.UTF_8);
    for (String name : List.of("evidence.json", "evidence.pdf")) {
      assertThat(sums).contains(sum(files.get(name)) + "  " + name + "\n");
    }
    String json = new String(files.get("evidence.json"), StandardCharsets.UTF_8);
    assertThat(json)
        .contains("Encore moi, Solveig 😀")
        .contains("\"reason\" : \"Une insulte, sans plus.\"")
        .contains("\"leftOutByModerator\" : 1")
        .doesNotContain("voisine")
        .doesNotContain("bien raison")
        .doesNotContain("malik")
        .doesNotContain("example.org");
    try (PDDocument pdf = Loader.loadPDF(files.get("evidence.pdf"))) {
      assertThat(new PDFTextStripper().getText(pdf).replace("\n", " "))
          .contains("Comments of Renaud to Solveig")
          .contains("2 comments, from")
          .contains("‹U+1F600 GRINNING FACE›")
          .contains("Rejected on")
          .doesNotContain("malik")
          .doesNotContain("example.org");
    }

    Element step =
        malik
            .get("/moderator/audit?action=EVIDENCE_GIVEN&comment=" + id)
            .page()
            .selectFirst("tbody tr");
    assertThat(step.text())
        .contains("malik")
        .contains("2 comments to Solveig")
        .contains("of the ZIP: " + sum(zip.body()))
        .contains("of evidence.pdf: " + sum(files.get("evidence.pdf")))
        .contains("of evidence.json: " + sum(files.get("evidence.json")));
  }

  @Test
  void whatCameAfterThePreviewIsNotInTheFile(RunningBlog blog) throws Exception {
    Commenter renaud = new Commenter(new Client(blog), POST);
    renaud.receipt("Renaud", "Aurore, tu liras ceci, que tu le veuilles ou non.");
    Client malik = Client.signedIn(blog, "malik");
    String id = waiting(malik, "que tu le veuilles");
    String address = PAGE + "?comment=" + id + "&by=browser&to=Aurore&language=en";
    Answer preview = malik.get(address);
    assertThat(preview.page().select(".evidence-rows li")).hasSize(1);
    renaud.receipt("Renaud", "Aurore, et encore ceci.");

    Answer zip = malik.post(FILE, Client.fields(preview, "make"));

    byte[] json = EvidenceZipTest.unpacked(zip.body()).get("evidence.json");
    assertThat(new String(json, StandardCharsets.UTF_8))
        .contains("que tu le veuilles")
        .doesNotContain("et encore ceci");
    assertThat(malik.get(address).page().select(".evidence-rows li"))
        .as("for whoever looks again")
        .hasSize(2);
  }

  private static String sum(byte[] bytes) {
    MessageDigest digest = Sha256.digest();
    digest.update(bytes);
    return Sha256.hex(digest);
  }

  @Test
  void onlyModeratorsGetAFileOnlyByAFormAndOnlyOfWhatThereIs(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    new Commenter(new Client(blog), POST).receipt("Renaud", "Un mot pour Clotaire seulement.");
    String id = waiting(malik, "pour Clotaire seulement");
    Map<String, String> good = Map.of("comment", id, "by", "browser", "to", "Clotaire");

    assertThat(new Client(blog).post(FILE, good).status()).isIn(302, 401, 403);
    assertThat(Client.signedIn(blog, "odile").post(FILE, good).status()).isEqualTo(403);
    assertThat(Client.signedIn(blog, "odile").get(PAGE).status()).isEqualTo(403);
    assertThat(malik.get(FILE + "?comment=" + id + "&to=Clotaire").status()).isEqualTo(405);
    assertThat(malik.post(FILE, Map.of("comment", id)).status()).isEqualTo(400);
    assertThat(malik.post(FILE, Map.of("comment", "x'", "to", "Clotaire")).status()).isEqualTo(400);
    assertThat(malik.post(FILE, Map.of("comment", "-1", "to", "Clotaire")).status()).isEqualTo(404);
    Answer none =
        malik.post(FILE, Map.of("comment", id, "to", "Clotaire", "without", id, "by", "browser"));
    assertThat(none.status()).isEqualTo(302);
    Answer back = malik.get(none.location());
    assertThat(back.page().selectFirst("[role=alert]").text()).contains("Nothing was left");
    assertThat(back.page().selectFirst("#to").val()).isEqualTo("Clotaire");
    assertThat(malik.get(PAGE + "?comment=x").page().selectFirst("[role=alert]").text())
        .contains("no comment with this number");
    assertThat(
            malik.get(PAGE + "?comment=" + id + "&to=%3Cb%3EPersonne%3C%2Fb%3E").page().select("b"))
        .isEmpty();
    assertThat(
            malik
                .get("/moderator/audit?action=EVIDENCE_GIVEN&comment=" + id)
                .page()
                .select("tbody tr"))
        .isEmpty();
    assertThat(malik.post(FILE, good).status()).isEqualTo(200);
  }

  @Test
  void theThreadAroundACommentShowsTenOnEitherSideAndMoreWhenAsked(RunningBlog blog) {
    String post = "/posts/what-i-keep-when-i-clear-the-shelf";
    Client malik = Client.signedIn(blog, "malik");
    for (int i = 0; i < 23; i++) {
      new Commenter(new Client(blog), post)
          .receipt("Lou", "Étagère numéro " + i + ", et puis rien.");
    }
    String middle = waiting(malik, "Étagère numéro 11,");
    Answer page = malik.get("/moderator/thread?comment=" + middle);
    assertThat(page.page().select(".thread-around li")).hasSize(21);
    assertThat(page.page().select(".thread-around li.this").text()).contains("numéro 11,");
    assertThat(page.page().select(".thread-around li").first().text()).contains("numéro 1,");
    Answer more = malik.get(page.page().selectFirst("#earlier a").attr("href").split("#")[0]);
    assertThat(more.page().select(".thread-around li").text()).contains("numéro 0,");
    assertThat(malik.get("/moderator/thread?comment=-5").status()).isEqualTo(404);
    assertThat(malik.get("/moderator/thread").status()).isEqualTo(404);
    assertThat(
            malik
                .get("/moderator/thread?comment=" + middle + "&before=x&after=-3")
                .page()
                .select(".thread-around li"))
        .hasSize(11);
    assertThat(new Client(blog).get("/moderator/thread?comment=" + middle).status())
        .isNotEqualTo(200);
  }
}
