package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.Raw;
import org.veilleuse.web.testing.RunningBlog;

/** What requests may look like, and what is on every answer. */
@ExtendWith(BlogExtension.class)
class RequestsIT {

  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  @Test
  void everyAnswerCarriesTheSecurityHeaders(RunningBlog blog) {
    Client reader = new Client(blog);
    Client malik = Client.signedIn(blog, "malik");
    Map<String, Answer> answers = new LinkedHashMap<>();
    for (String path :
        List.of(
            "/",
            POST,
            "/feed.atom",
            "/login",
            "/nowhere",
            "/posts/nowhere",
            "/a/b/c",
            "/resources/veilleuse/blog.css",
            "/resources/veilleuse/logo.svg",
            "/resources/nothing.css",
            "/bad;path",
            "/home.xhtml",
            "/WEB-INF/web.xml")) {
      answers.put(path, reader.get(path));
    }
    answers.put("forbidden", malik.get("/administrator/accounts"));
    answers.put("desk", malik.get("/moderator/queue"));
    answers.put("method", reader.send("DELETE", POST, null, Map.of()));
    answers.put("fault", new Commenter(reader, POST).send("", ""));
    answers.put("not modified", reader.get("/", "If-None-Match", reader.get("/").header("ETag")));
    answers.forEach(
        (what, answer) -> {
          assertThat(answer.header("Content-Security-Policy"))
              .as(what + " " + answer.status())
              .contains("default-src 'none'")
              .contains("script-src 'self'")
              .contains("form-action 'self'")
              .contains("frame-ancestors 'none'")
              .contains("base-uri 'none'")
              .doesNotContain("unsafe");
          assertThat(answer.header("X-Content-Type-Options")).as(what).isEqualTo("nosniff");
          assertThat(answer.header("Referrer-Policy")).as(what).isEqualTo("same-origin");
          assertThat(answer.header("X-Frame-Options")).as(what).isEqualTo("DENY");
          assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).isEqualTo("same-origin");
          assertThat(answer.headers().map()).as(what).doesNotContainKeys("server", "x-powered-by");
        });
    for (String kept : List.of("desk", "/login")) {
      assertThat(answers.get(kept).header("Cache-Control")).as(kept).contains("no-store");
    }
  }

  @Test
  void aFormFromAForeignPageChangesNothing(RunningBlog blog) {
    Client reader = new Client(blog);
    String text = "Envoyé d’ailleurs, sans que personne le sache.";
    Map<String, String> fields =
        new Commenter(reader, POST).filled(Map.of("pseudonym", "Nul", "text", text));
    byte[] body = Client.encoded(fields).getBytes(StandardCharsets.UTF_8);
    for (Map<String, String> foreign :
        List.of(
            Map.of("Origin", "https://evil.example"),
            Map.of("Origin", "null"),
            Map.of("Origin", "http://localhost:1"),
            Map.of("Origin", "not an address"),
            Map.of("Sec-Fetch-Site", "cross-site"),
            Map.of("Sec-Fetch-Site", "same-site"))) {
      Map<String, String> headers = new LinkedHashMap<>(Client.asForm());
      headers.putAll(foreign);
      assertThat(reader.send("POST", POST, body, headers).status()).as("" + foreign).isEqualTo(403);
    }
    Client malik = Client.signedIn(blog, "malik");
    assertThat(new Desk(malik).find(text)).isNull();
    malik.with("Sec-Fetch-Site", "cross-site");
    assertThat(malik.post("/logout", Map.of()).status()).isEqualTo(403);
    malik.with("Sec-Fetch-Site", null);
    assertThat(malik.get("/moderator/queue").status()).isEqualTo(200);
  }

  @Test
  void aWithdrawalWithoutThePagesOwnStateChangesNothing(RunningBlog blog) {
    Client odile = Client.signedIn(blog, "odile");
    Answer posts = odile.get("/author/posts");
    Map<String, String> fields = new LinkedHashMap<>(Client.fields(posts, "posts"));
    fields.put(posts.page().selectFirst("button[name$=withdraw]").attr("name"), "");
    for (String state : new String[] {"", "stateless", "1:2", "-123456789:987654321"}) {
      fields.put("jakarta.faces.ViewState", state);
      Answer answer = odile.post(Client.action(posts, "posts"), fields);
      assertThat(answer.status()).as(state).isGreaterThanOrEqualTo(400);
      assertLeaksNothing(state, answer.text());
      assertThat(odile.get("/author/posts").page().select("button[name$=withdraw]"))
          .as(state)
          .hasSameSizeAs(posts.page().select("button[name$=withdraw]"));
    }
  }

  @Test
  void filesAreTakenNowhereButInTheImport(RunningBlog blog) {
    Client admin = Client.signedIn(blog, "admin");
    String part =
        "--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\nx\r\n--b--";
    for (String path :
        List.of("/", POST, "/login", "/logout", "/author/post", "/moderator/queue", "/nowhere")) {
      Map<String, String> type = Map.of("Content-Type", "multipart/form-data; boundary=b");
      assertThat(admin.send("POST", path, part.getBytes(StandardCharsets.UTF_8), type).status())
          .as(path)
          .isEqualTo(415);
      assertThat(
              admin
                  .send(
                      "POST",
                      path,
                      new byte[] {'{', '}'},
                      Map.of("Content-Type", "application/json"))
                  .status())
          .as(path)
          .isEqualTo(415);
    }
    assertThat(admin.post("/author/import/file", Map.of("a", "b")).status()).isEqualTo(415);
  }

  @Test
  void aFormThatIsTooLargeIsRefusedAsSuch(RunningBlog blog) {
    Client reader = new Client(blog);
    Answer answer = reader.post(POST, Map.of("text", "a".repeat(300 * 1024)));
    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.page().select("h1").text()).isEqualTo("That is too heavy");
    String without = "POST " + POST + " HTTP/1.1\r\nTransfer-Encoding: chunked\r\n";
    String chunked =
        Raw.send(
            blog,
            without + "Content-Type: application/x-www-form-urlencoded",
            "1\r\na\r\n0\r\n\r\n");
    assertThat(Raw.status(chunked)).isEqualTo(411);
  }

  @Test
  void tooManyParametersAreRefused(RunningBlog blog) {
    Client reader = new Client(blog);
    assertThat(reader.get("/?" + "a=1&".repeat(201)).status()).isEqualTo(400);
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      many.put("p" + i, "");
    }
    assertThat(reader.post(POST, many).status()).isEqualTo(400);
  }

  @Test
  void addressesThatNobodyTypesAreRefused(RunningBlog blog) {
    for (String path :
        List.of(
            "/%00",
            "/posts/a%00b",
            "/posts/a%0d%0aSet-Cookie:%20a=b",
            "/posts/a%0A",
            "/?x=%0d%0a",
            "/;/author/posts",
            "/login?to=/%0d%0aX:1",
            "/posts/%7F",
            "/posts/a\\b",
            "/" + "a".repeat(3000))) {
      String answer = Raw.send(blog, "GET " + path + " HTTP/1.1", "");
      assertThat(Raw.status(answer)).as(path + "\n" + answer).isEqualTo(400);
      assertLeaksNothing(path, answer);
      assertThat(answer).as(path).doesNotContain("Set-Cookie");
    }
  }

  @Test
  void pathsThatClimbOutLeadNowhere(RunningBlog blog) {
    for (String path :
        List.of(
            "/../../etc/passwd",
            "/resources/../WEB-INF/web.xml",
            "/resources/%2e%2e/WEB-INF/web.xml",
            "/resources/..%2fWEB-INF/web.xml",
            "/resources/veilleuse/%2e%2e/%2e%2e/WEB-INF/classes/org/veilleuse/web/messages_en.properties",
            "//WEB-INF/web.xml",
            "/./WEB-INF/web.xml",
            "/web-inf/web.xml",
            "/META-INF/MANIFEST.MF",
            "/%c0%ae%c0%ae/WEB-INF/web.xml")) {
      String answer = Raw.send(blog, "GET " + path + " HTTP/1.1", "");
      assertThat(Raw.status(answer)).as(path).isIn(400, 403, 404);
      assertLeaksNothing(path, answer);
    }
  }

  @Test
  void otherMethodsAreNotForPages(RunningBlog blog) {
    for (String method : List.of("PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "PROPFIND")) {
      for (String path :
          List.of("/", POST, "/feed.atom", "/login", "/resources/veilleuse/blog.css")) {
        String answer = Raw.send(blog, method + " " + path + " HTTP/1.1", "");
        assertThat(Raw.status(answer)).as(method + " " + path).isEqualTo(405);
        assertLeaksNothing(method, answer);
      }
    }
  }

  static void assertLeaksNothing(String what, String answer) {
    assertThat(answer)
        .as(what)
        .doesNotContainIgnoringCase("payara")
        .doesNotContainIgnoringCase("glassfish")
        .doesNotContainIgnoringCase("grizzly")
        .doesNotContain("Exception")
        .doesNotContain("org.veilleuse")
        .doesNotContain("\tat ")
        .doesNotContain("root:");
  }
}
