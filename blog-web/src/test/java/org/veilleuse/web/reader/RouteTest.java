package org.veilleuse.web.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

  @ParameterizedTest
  @CsvSource({
    "/, /home.xhtml,, true",
    "'', /home.xhtml,, true",
    "/posts/l-ete, /post.xhtml, l-ete, true",
    "/tags/web-lent, /tag.xhtml, web-lent, true",
    "/comments/abc-_123, /receipt.xhtml, abc-_123, false",
    "/login, /login.xhtml,, false",
    "/setup, /setup.xhtml,, false",
    "/author/posts, /author/posts.xhtml,, false",
    "/author/post, /author/post.xhtml,, false",
    "/author/import, /author/import.xhtml,, false",
    "/moderator/queue, /moderator/queue.xhtml,, false",
    "/moderator/decided, /moderator/decided.xhtml,, false",
    "/moderator/audit, /moderator/audit.xhtml,, false",
    "/administrator/accounts, /administrator/accounts.xhtml,, false",
    "/moderator/appeals, /moderator/appeals.xhtml,, false",
    "/administrator/rules, /administrator/rules.xhtml,, false",
    "/moderator/commenter, /moderator/commenter.xhtml,, false",
    "/moderator/measures, /moderator/measures.xhtml,, false",
    "/moderator/figures, /moderator/figures.xhtml,, false",
    "/moderator/flagged, /moderator/flagged.xhtml,, false",
    "/moderator/reports, /moderator/reports.xhtml,, false",
    "/report/712, /report.xhtml, 712, false",
    "/reports/abc-_123, /report-receipt.xhtml, abc-_123, false",
    "/moderator/notices, /moderator/notices.xhtml,, false",
    "/administrator/mail, /administrator/mail.xhtml,, false",
    "/notices/decide/abc, /notice-decide.xhtml, abc, false",
    "/notices/confirm/abc, /notice-confirm.xhtml, abc, false"
  })
  void anAddressLeadsToAViewThatExists(String path, String view, String parameter, boolean cached) {
    assertThat(Route.of(path)).contains(new Route(view, parameter, cached));
    assertThat(Files.exists(Path.of("src/main/webapp" + view))).as(view).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/posts",
        "/posts/",
        "/posts//",
        "/posts/a/b",
        "/posts/../author/post",
        "/posts/a/",
        "//posts/a",
        "/Posts/a",
        "/tags",
        "/tags/",
        "/comments/",
        "/comments/a/b",
        "/author",
        "/author/",
        "/author/posts/",
        "/author/posts/x",
        "/author/Posts",
        "/author/import/file",
        "/moderator",
        "/moderator/queue/",
        "/administrator",
        "/login/",
        "/loginx",
        "/post",
        "/home",
        "/WEB-INF/web.xml",
        "/resources/veilleuse/blog.css",
        "/feed.atom",
        "posts/a",
        " ",
        "/\u0000"
      })
  void anythingElseHasNoView(String path) {
    assertThat(Route.of(path)).isEmpty();
  }

  @Test
  void aNameOfMoreThanTwoHundredCharactersIsNobodys() {
    assertThat(Route.of("/posts/" + "a".repeat(200))).isPresent();
    assertThat(Route.of("/posts/" + "a".repeat(201))).isEmpty();
    assertThat(Route.of("/posts/" + "a".repeat(1_000_000))).isEmpty();
  }

  @Test
  void aHostileNameOnlyEverIsAParameter() {
    for (String name : new String[] {"..", "%2e%2e", "#{1+1}", "<script>", "a.xhtml", "\r\nX: y"}) {
      assertThat(Route.of("/posts/" + name)).contains(new Route("/post.xhtml", name, true));
    }
  }
}
