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

@ExtendWith(BlogExtension.class)
class AuditIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";
  private static final String PAGE = "/moderator/audit";
  private static final String EXPORT = "/administrator/audit/export";

  @Test
  void aDecisionIsOnThePageInWordsAndCanBeFiltered(RunningBlog blog) {
    String text = "Vraiment, quel pauvre idiot, cet auteur de remarques numérotées.";
    new Commenter(new Client(blog), POST).receipt("Basile", text);
    Client malik = Client.signedIn(blog, "malik");
    Desk desk = new Desk(malik);
    desk.reject(desk.find(text), "Une insulte, sans plus.");

    Answer page = malik.get(PAGE);
    assertThat(page.status()).isEqualTo(200);
    Element rejected = page.page().select("tbody tr:contains(Une insulte, sans plus.)").first();
    assertThat(rejected.text()).contains("Rejected").contains("malik");
    String comment =
        rejected.selectFirst("a").attr("href").replace("/moderator/decided?comment=", "");

    Answer steps = malik.get(PAGE + "?comment=" + comment);
    assertThat(steps.page().select("tbody tr strong").eachText())
        .containsExactly("Rejected", "Screened", "Received");
    Answer his = malik.get(PAGE + "?actor=malik&action=REJECTED&comment=" + comment);
    assertThat(his.page().select("tbody tr")).hasSize(1);
    assertThat(his.page().selectFirst("#actor").val()).isEqualTo("malik");
    assertThat(his.page().select("option[selected]").attr("value")).isEqualTo("REJECTED");
    for (String none : List.of("?comment=x", "?action=NONSENSE", "?actor=%27+or+1%3D1")) {
      assertThat(malik.get(PAGE + none).page().select("tbody tr")).as(none).isEmpty();
    }

    String screened = malik.get("/moderator/decided?comment=" + comment).page().text();
    assertThat(screened).doesNotContain("severity=").doesNotContain("score").doesNotContain("{");
  }

  @Test
  void pagesFollowOneAnotherWithTheirFilters(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    for (int i = 0; i < 51; i++) {
      new Commenter(new Client(blog), POST).receipt("Zoé", "Une remarque paisible, la " + i + "e.");
    }
    Answer first = malik.get(PAGE + "?action=SUBMITTED&actor=commenter");
    assertThat(first.page().select("tbody tr")).hasSize(50);
    String next = first.page().selectFirst(".pager a[rel=next]").attr("href");
    assertThat(next).contains("action=SUBMITTED").contains("actor=commenter");
    Answer second = malik.get(next);
    assertThat(second.page().select("tbody tr")).isNotEmpty();
    assertThat(second.page().select("tbody tr a").eachText())
        .doesNotContainAnyElementsOf(first.page().select("tbody tr a").eachText());
    assertThat(second.page().select("tbody tr strong").eachText()).containsOnly("Received");
  }

  @Test
  void anAdministratorVerifiesTheTrailAndAModeratorDoesNot(RunningBlog blog) {
    Client admin = Client.signedIn(blog, "admin");
    Answer page = admin.get(PAGE);
    String mark = page.page().selectFirst(".audit-mark code").text();
    Answer well = admin.submit(page, "verify", "check-now", Map.of("expect", mark));
    assertThat(well.page().select("[role=status]").text()).contains("The trail is whole");

    String other = mark.substring(0, mark.length() - 4) + "0000";
    Answer wrong = admin.submit(admin.get(PAGE), "verify", "check-now", Map.of("expect", other));
    assertThat(wrong.page().select("[role=alert]").text()).contains("not part of the trail");
    Answer odd = admin.submit(admin.get(PAGE), "verify", "check-now", Map.of("expect", "<b>"));
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.page().selectFirst("#expect").val()).isEqualTo("<b>");

    Client malik = Client.signedIn(blog, "malik");
    assertThat(malik.get(PAGE).page().select("#verify, form[action=" + EXPORT + "]")).isEmpty();
  }

  @Test
  void theExportHasEveryEntryInOrderAndIsItselfAStep(RunningBlog blog) {
    Client admin = Client.signedIn(blog, "admin");
    String text = "Une dernière remarque avant l’inventaire des vitrines.";
    new Commenter(new Client(blog), POST).receipt("Basile", text);
    Desk desk = new Desk(admin);
    desk.reject(desk.find(text), "=HYPERLINK(\"http://evil.example\")");

    Answer csv = admin.post(EXPORT, Map.of("form", "csv"));
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.header("Content-Disposition")).contains("audit.csv");
    assertThat(csv.header("Cache-Control")).contains("no-store");
    assertThat(csv.text())
        .startsWith("id,position,at,actor,action,comment,detail,previous_seal,seal\r\n")
        .contains(",\"'=HYPERLINK(\"\"http://evil.example\"\")\",")
        .contains("\"admin\",TRAIL_EXPORTED,");

    Answer jsonl = admin.post(EXPORT, Map.of("form", "jsonl"));
    String previous = "";
    long position = 0;
    for (String line : jsonl.text().lines().toList()) {
      assertThat(line)
          .contains("\"position\":" + ++position + ",")
          .contains("\"previousSeal\":\"" + previous + "\"")
          .endsWith("\"}");
      previous = line.substring(line.lastIndexOf(':') + 2, line.length() - 2);
    }
    assertThat(admin.get(PAGE).page().selectFirst(".audit-mark code").text())
        .isEqualTo(position + ":" + previous);
    Answer narrow = admin.post(EXPORT, Map.of("form", "jsonl", "action", "REJECTED"));
    assertThat(narrow.text().lines())
        .isNotEmpty()
        .allMatch(line -> line.contains("\"action\":\"REJECTED\""))
        .anyMatch(line -> line.contains("\"=HYPERLINK("));
    assertThat(admin.post(EXPORT, Map.of("form", "xml")).status()).isEqualTo(400);
  }

  @Test
  void theCommandVerifiesTheTrailOfARunningBlog(RunningBlog blog) {
    RunningBlog.Finished well = blog.run("verify-audit");
    assertThat(well.output()).contains("End of the trail: ").endsWith("OK\n");
    assertThat(well.exitCode()).isZero();
    String mark =
        well.output()
            .lines()
            .filter(line -> line.startsWith("End of the trail: "))
            .findFirst()
            .orElseThrow()
            .substring("End of the trail: ".length());
    assertThat(blog.run("verify-audit", "--expect", mark).exitCode()).isZero();

    RunningBlog.Finished other = blog.run("verify-audit", "--expect", "1:" + "a".repeat(43));
    assertThat(other.output()).contains("not part of the trail").contains("FAILED 1 problem");
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(blog.run("verify-audit", "--expect", "nonsense").exitCode()).isEqualTo(1);
    assertThat(blog.run("verify-audit", "nonsense").exitCode()).isEqualTo(2);
  }
}
