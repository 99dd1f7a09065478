package org.veilleuse.web.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;

@ExtendWith(BlogExtension.class)
class FeedIT {

  @Test
  void theFeedHasTheLatestPostsNewestFirst(RunningBlog blog) throws Exception {
    Client reader = new Client(blog);
    Answer answer = reader.get("/feed.atom");
    assertThat(answer.header("Content-Type")).isEqualTo("application/atom+xml;charset=UTF-8");
    SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.text()));
    assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
    assertThat(feed.getTitle()).isEqualTo("Veilleuse");
    assertThat(feed.getUri()).isEqualTo(blog.baseUri() + "feed.atom");
    List<SyndEntry> entries = feed.getEntries();
    assertThat(entries)
        .hasSizeGreaterThan(5)
        .isSortedAccordingTo(Comparator.comparing(SyndEntry::getPublishedDate).reversed());
    List<String> home = reader.get("/").page().select("article.teaser h2 a").eachAttr("href");
    assertThat(entries.stream().map(e -> e.getLink().substring(e.getLink().indexOf("/posts/"))))
        .startsWith(home.toArray(String[]::new));
    for (SyndEntry entry : entries) {
      assertThat(entry.getAuthor()).isNotBlank();
      assertThat(entry.getUpdatedDate()).isNotNull();
      assertThat(entry.getContents().get(0).getValue()).isNotBlank();
      assertThat(entry.getUri()).isEqualTo(entry.getLink());
    }
  }

  @Test
  void whatAnAuthorPastesIsCleanedAndADraftIsNotInTheFeed(RunningBlog blog) throws Exception {
    Client odile = Client.signedIn(blog, "odile");
    String body =
        "Du **gras** & un [lien](https://exemple.example).\n\n<script>alert(1)</script>"
            + "<img src=x onerror=alert(2)> <a href=\"javascript:alert(3)\">clic</a>";
    Answer saved =
        odile.submit(
            odile.get("/author/post"),
            "editor",
            "save",
            Map.of("title", "Flux & <essai>", "body", body, "tags", "Essais, RSS & Cie"));
    assertThat(saved.location()).startsWith("/author/post?id=");
    Client reader = new Client(blog);
    Answer before = reader.get("/feed.atom");
    assertThat(before.text()).doesNotContain("Flux &amp;");
    assertThat(reader.get("/feed.atom", "If-None-Match", before.header("ETag")).status())
        .isEqualTo(304);

    Answer published = odile.submit(odile.get(saved.location()), "editor", "publish", Map.of());
    assertThat(published.location()).endsWith("saved=published");
    Answer after = reader.get("/feed.atom", "If-None-Match", before.header("ETag"));
    assertThat(after.status()).isEqualTo(200);
    SyndEntry first = new SyndFeedInput().build(new StringReader(after.text())).getEntries().get(0);
    assertThat(first.getTitle()).isEqualTo("Flux & <essai>");
    assertThat(first.getCategories()).extracting("name").contains("RSS & Cie");
    var html = Jsoup.parse(first.getContents().get(0).getValue());
    assertThat(html.select("strong").text()).isEqualTo("gras");
    assertThat(html.select("script, [onerror], a[href^=javascript]")).isEmpty();

    var row = odile.get("/author/posts");
    String id = saved.location().replaceAll("\\D+(\\d+).*", "$1");
    String button =
        row.page().select("li.row").stream()
            .filter(li -> !li.select("a[href='/author/post?id=" + id + "']").isEmpty())
            .map(li -> li.selectFirst("button[name$=withdraw]").attr("name"))
            .findFirst()
            .orElseThrow();
    Answer withdrawn = odile.submit(row, "posts", button, Map.of());
    assertThat(withdrawn.page().select("[role=status]").text()).contains("is withdrawn");
    assertThat(reader.get("/feed.atom").text()).doesNotContain("Flux &amp;");
  }
}
