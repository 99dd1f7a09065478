package org.veilleuse.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;

/** Pages for readers: no cookie, no script, nobody else's server. */
@ExtendWith(BlogExtension.class)
class ReaderPagesIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  @Test
  void readingSetsNoCookieAndMakesNoSession(RunningBlog blog) {
    Client reader = new Client(blog);
    String tag = reader.get("/").page().selectFirst("a[rel=tag]").attr("href");
    for (String path :
        List.of("/", POST, POST + "?reply=1", tag, "/feed.atom", "/login", "/nowhere")) {
      Answer answer = reader.get(path);
      assertThat(answer.headers().map()).as(path).doesNotContainKey("set-cookie");
      assertThat(answer.text()).as(path).doesNotContain("jsessionid");
    }
    assertThat(reader.cookies()).isEmpty();
  }

  @Test
  void nothingComesFromElsewhereAndNothingIsInline(RunningBlog blog) {
    Client reader = new Client(blog);
    for (String path : List.of("/", POST, "/login")) {
      var page = reader.get(path).page();
      assertThat(page.select("script, style, [style], [onclick], [onload], iframe"))
          .as(path)
          .isEmpty();
      for (Element loaded : page.select("link[rel=stylesheet], link[rel=icon], img")) {
        String from = loaded.hasAttr("src") ? loaded.attr("src") : loaded.attr("href");
        assertThat(from).as(path).startsWith("/").doesNotStartWith("//");
        assertThat(reader.get(from).status()).as(from).isEqualTo(200);
      }
    }
  }

  @Test
  void aPageSpeaksFrenchOrEnglish(RunningBlog blog) {
    Client reader = new Client(blog);
    Map<String, String> languages =
        Map.of("en-GB", "en", "fr", "fr", "de,fr;q=0.5", "fr", "de", "fr", "xx-invalid-$$$", "fr");
    languages.forEach(
        (asked, spoken) -> {
          Answer answer = reader.get("/", "Accept-Language", asked);
          assertThat(answer.status()).as(asked).isEqualTo(200);
          assertThat(answer.page().select("html").attr("lang")).as(asked).isEqualTo(spoken);
          assertThat(String.join(",", answer.all("Vary"))).contains("Accept-Language");
        });
    assertThat(reader.with("Accept-Language", null).get("/").page().select("html").attr("lang"))
        .isEqualTo("fr");
  }

  @Test
  void aPageIsTheSameCompressedAndPlain(RunningBlog blog) throws IOException {
    Client reader = new Client(blog);
    for (String path : List.of("/", POST, "/feed.atom")) {
      Answer plain = reader.get(path);
      Answer zipped = reader.get(path, "Accept-Encoding", "gzip, br");
      assertThat(plain.header("Content-Encoding")).isNull();
      assertThat(zipped.header("Content-Encoding")).isEqualTo("gzip");
      assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
          .as(path)
          .isEqualTo(plain.body());
      assertThat(zipped.body().length).isLessThan(plain.body().length);
      assertThat(zipped.header("ETag")).isNotEqualTo(plain.header("ETag"));
      assertThat(reader.get(path, "If-None-Match", plain.header("ETag")).status()).isEqualTo(304);
      assertThat(reader.get(path, "If-None-Match", "\"other\"").status()).isEqualTo(200);
    }
  }

  @Test
  void whoeverRefusesCompressionGetsNone(RunningBlog blog) {
    Answer answer = new Client(blog).get("/", "Accept-Encoding", "identity, gzip;q=0");
    assertThat(answer.header("Content-Encoding")).isNull();
    assertThat(answer.text()).contains("<html");
  }

  @Test
  void aHeadIsAGetWithoutABody(RunningBlog blog) {
    Client reader = new Client(blog);
    for (String path : List.of("/", POST, "/feed.atom", "/login", "/nowhere")) {
      Answer get = reader.get(path);
      Answer head = reader.send("HEAD", path, null, Map.of());
      assertThat(head.status()).as(path).isEqualTo(get.status());
      assertThat(head.body()).as(path).isEmpty();
      assertThat(head.header("ETag")).as(path).isEqualTo(get.header("ETag"));
      assertThat(head.header("Content-Type")).as(path).isEqualTo(get.header("Content-Type"));
    }
  }

  @Test
  void pagesThatAreNotThereAreNotFound(RunningBlog blog) {
    Client reader = new Client(blog);
    for (String path :
        List.of(
            "/?page=0",
            "/?page=999999",
            "/?page=-1",
            "/?page=abc",
            "/?page=99999999999999999999",
            "/posts/eloge-du-lien-mort",
            "/posts/",
            "/posts/a/b",
            "/tags/nothing",
            "/comments/",
            "/posts/" + "a".repeat(300))) {
      assertThat(reader.get(path).status()).as(path).isEqualTo(404);
    }
  }
}
