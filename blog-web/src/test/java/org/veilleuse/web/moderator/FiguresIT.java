package org.veilleuse.web.moderator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
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
class FiguresIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";
  private static final String PAGE = "/moderator/figures";
  private static final String CSV = "/moderator/figures.csv";
  private static final String NOBODY = "Zéphyrine des figures";

  @Test
  void decisionsAreCountedForEverybodyButByNameForOneself(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    Desk his = new Desk(malik);
    for (int i = 1; i <= 5; i++) {
      String text = "Tu es vraiment un pauvre type, et ta note " + i + " sur les chiffres le dit.";
      new Commenter(new Client(blog), POST).receipt(NOBODY, text);
      his.reject(his.find(text), "Une insulte.");
    }
    String calm = "Une remarque paisible sur les chiffres et leurs jours.";
    new Commenter(new Client(blog), POST).receipt(NOBODY, calm);
    Desk hers = new Desk(admin);
    hers.approve(hers.find(calm));

    Answer answer = malik.get(PAGE);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Cache-Control")).contains("no-store");
    Document page = answer.page();
    assertThat(page.text()).doesNotContain(NOBODY).doesNotContain("???");
    assertThat(page.select("svg[role=img] title[id]")).hasSizeGreaterThanOrEqualTo(3);
    for (String figure : List.of("waiting", "decisions", "outcomes")) {
      Element part = page.selectFirst("section[aria-labelledby=" + figure + "]");
      assertThat(part.selectFirst("svg[role=img]").text()).as(figure).isNotBlank();
      assertThat(part.select("details table tbody tr")).as(figure).isNotEmpty();
    }
    Element decided = page.selectFirst("section[aria-labelledby=decisions] tbody tr:last-child");
    List<String> today = decided.select("td").eachText();
    assertThat(Integer.parseInt(today.get(0))).isPositive();
    assertThat(Integer.parseInt(today.get(1))).isGreaterThanOrEqualTo(5);
    assertThat(page.selectFirst("section[aria-labelledby=patterns]").text())
        .contains("Personal attack");

    assertThat(named(page)).containsExactly("malik");
    Element own = page.selectFirst("section[aria-labelledby=moderators] svg[role=img]");
    assertThat(own.attr("aria-label")).startsWith("malik: ");
    assertThat(own.select("rect.part[fill='url(#fill-rejected)']")).isNotEmpty();
    Element days = page.selectFirst("section[aria-labelledby=moderators] details table");
    assertThat(days.select("thead th").eachText())
        .containsExactly("Who", "Day", "published", "rejected", "spam");
    assertThat(days.select("tbody th").eachText()).containsOnly("malik");
    List<String> hisToday = days.select("tbody tr:last-child td").eachText();
    assertThat(hisToday).hasSize(4);
    assertThat(Integer.parseInt(hisToday.get(2))).isGreaterThanOrEqualTo(5);
    Document all = admin.get(PAGE + "?days=7").page();
    assertThat(named(all)).contains("malik", "admin");
    assertThat(all.select("section[aria-labelledby=moderators] details tbody th").eachText())
        .contains("malik", "admin");

    Element rule = page.selectFirst(".figure-rules tr:contains(fr.insult)");
    assertThat(rule.selectFirst(".agreement").text()).contains("%");
    Answer behind = malik.get(rule.selectFirst("a").attr("href"));
    assertThat(behind.page().select(".row").eachText())
        .anyMatch(row -> row.contains("sur les chiffres le dit") && row.contains("rejected"));
    assertThat(behind.text()).doesNotContain(NOBODY);
  }

  private static List<String> named(Document page) {
    return page.select(".figure-moderators tbody th").eachText();
  }

  @Test
  void everyFigureIsAFileThatASpreadsheetReads(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    Client admin = Client.signedIn(blog, "admin");
    String text = "Une autre remarque paisible, pour les fichiers.";
    new Commenter(new Client(blog), POST).receipt(NOBODY, text);
    Desk desk = new Desk(admin);
    desk.approve(desk.find(text));

    assertThat(file(malik, "waiting")).startsWith("day,comments,median_seconds,p95_seconds");
    assertThat(file(malik, "decisions")).startsWith("day,published,rejected,spam").hasSize(31);
    assertThat(file(malik, "outcomes")).startsWith("day,published,rejected,spam,waiting");
    assertThat(file(malik, "patterns")).startsWith("day,pattern,comments");
    assertThat(file(malik, "rules"))
        .startsWith("rule,pattern,published,rejected,spam,agreement,low,high");
    assertThat(file(malik, "appeals")).startsWith("day,sent,upheld,kept,waiting,taken_back");
    assertThat(file(admin, "moderators"))
        .startsWith("day,moderator,published,rejected,spam")
        .anyMatch(line -> line.contains(",\"admin\","));
    assertThat(file(malik, "moderators")).noneMatch(line -> line.contains("\"admin\""));

    Answer dated = malik.get(CSV + "?figure=appeals&from=2024-02-28&to=2024-03-01");
    assertThat(dated.header("Content-Disposition")).contains("appeals-2024-02-28-2024-03-01.csv");
    assertThat(dated.text().lines()).hasSize(4).endsWith("2024-03-01,0,0,0,0,0");
  }

  private static List<String> file(Client who, String figure) {
    Answer answer = who.get(CSV + "?figure=" + figure);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/csv");
    assertThat(answer.header("Cache-Control")).contains("no-store");
    assertThat(answer.text()).startsWith("\uFEFF").doesNotContain(NOBODY).contains("\r\n");
    return answer.text().substring(1).lines().toList();
  }

  @Test
  void whatIsNoPeriodIsSaidWithTheDatesThatWereTyped(RunningBlog blog) {
    Client malik = Client.signedIn(blog, "malik");
    Answer odd = malik.get(PAGE + "?from=2026-02-03&to=%22%3E%3Cb%3E");
    assertThat(odd.status()).isEqualTo(422);
    assertThat(odd.problems()).contains("no period");
    assertThat(odd.page().selectFirst("#from").val()).isEqualTo("2026-02-03");
    assertThat(odd.page().selectFirst("#to").val()).isEmpty();
    assertThat(odd.text()).doesNotContain("<b>");
    assertThat(odd.page().select(".plot")).isEmpty();
    assertThat(malik.get(PAGE + "?from=2020-01-01&to=2024-01-01").status()).isEqualTo(422);

    Answer longAgo = malik.get(PAGE + "?from=1970-01-01&to=1970-12-31");
    assertThat(longAgo.status()).isEqualTo(200);
    assertThat(longAgo.page().select(".plot")).isEmpty();
    assertThat(longAgo.page().selectFirst(".empty").text()).contains("Nothing to count yet");

    assertThat(malik.get(CSV + "?figure=nonsense").status()).isEqualTo(400);
    assertThat(malik.get(CSV + "?figure=waiting&from=x").status()).isEqualTo(400);
    assertThat(malik.get("/moderator/flagged?rule=%27+or+1%3D1").page().text())
        .contains("No decision on a comment");
  }
}
