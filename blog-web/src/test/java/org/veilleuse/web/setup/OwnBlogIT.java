package org.veilleuse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.RunningBlog;

/** The life of somebody's own blog in one server: set up, moved in from WordPress, stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnBlogIT {

  private static final String PASSWORD = "une lampe reste allumée";

  private RunningBlog blog;

  @BeforeAll
  void start() {
    blog = RunningBlog.start(Map.of());
  }

  @AfterAll
  void end() {
    blog.close();
  }

  @Test
  @Order(1)
  void everyPageLeadsToTheSetUpUntilThereIsAnAccount() {
    Client visitor = new Client(blog);
    for (String path : List.of("/", "/posts/anything", "/tags/anything", "/login")) {
      assertThat(visitor.get(path).location()).as(path).isEqualTo("/setup");
    }
    assertThat(visitor.get("/setup").status()).isEqualTo(200);
  }

  @Test
  @Order(2)
  void onlyTheCodeFromTheLogOpensTheFirstAccount() {
    Client visitor = new Client(blog);
    assertThat(setUp(visitor, "aaaa-bbbb-cccc-dddd", PASSWORD, PASSWORD).status()).isEqualTo(422);
    assertThat(setUp(visitor, code(), "short", "short").status()).isEqualTo(422);
    Answer differ = setUp(visitor, code(), PASSWORD, PASSWORD + "?");
    assertThat(differ.status()).isEqualTo(422);
    assertThat(differ.page().selectFirst("#login").val()).isEqualTo("odile");

    assertThat(setUp(visitor, code(), PASSWORD, PASSWORD).location()).startsWith("/login");
    assertThat(visitor.get("/setup").location()).isEqualTo("/login");
    assertThat(signedIn().get("/administrator/accounts").status()).isEqualTo(200);
  }

  @Test
  @Order(3)
  void anExportThatCouldReadFilesOrGrowIsRefused() throws IOException {
    Path hostile = Files.createTempFile("hostile", ".xml");
    Files.writeString(
        hostile,
        """
        <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]>
        <rss version="2.0"><channel><title>&x;</title></channel></rss>
        """);
    RunningBlog.Finished finished = blog.run("import", hostile.toString());
    assertThat(finished.exitCode()).isEqualTo(1);
    assertThat(finished.output()).contains("entities").contains("FAILED");

    Files.writeString(hostile, "not XML at all");
    assertThat(blog.run("import", hostile.toString()).exitCode()).isEqualTo(1);
    assertThat(blog.run("import", hostile + ".missing").exitCode()).isEqualTo(2);
    Files.delete(hostile);
  }

  @Test
  @Order(4)
  void whatWasApprovedElsewhereWaitsUnlessTheImporterConfirmsIt() {
    Client admin = signedIn();
    Answer page = upload(admin, "small.xml", SMALL.getBytes(StandardCharsets.UTF_8), false);
    assertThat(page.text()).contains("small.xml");
    Desk desk = new Desk(admin);
    assertThat(desk.find("Une lampe pour deux.")).isNotNull();
    assertThat(new Client(blog).get("/posts/petit").text()).doesNotContain("Une lampe pour deux.");
  }

  @Test
  @Order(5)
  void theEssaysMoveInWithTheirComments() throws IOException {
    Path essays = shared("essays.wxr.xml");
    RunningBlog.Finished finished = blog.run("import", essays.toString());
    assertThat(finished.output()).contains("5 posts, 7 comments").endsWith("OK\n");
    assertThat(finished.exitCode()).isZero();
    assertEssays();
  }

  @Test
  @Order(6)
  void importingThemAgainChangesNothing() throws IOException {
    byte[] essays = Files.readAllBytes(shared("essays.wxr.xml"));
    int waiting = new Desk(signedIn()).waiting();
    String tag = new Client(blog).get("/tags/reseaux-sociaux").text();

    Answer page = upload(signedIn(), "essays.wxr.xml", essays, true);
    assertThat(page.page().select("dl.figures dd").eachText()).containsExactly("0", "0", "12", "0");
    assertThat(new Desk(signedIn()).waiting()).isEqualTo(waiting);
    assertThat(new Client(blog).get("/tags/reseaux-sociaux").text()).isEqualTo(tag);
    assertEssays();
  }

  @Test
  @Order(7)
  void theOtherExportsMoveInToo() {
    RunningBlog.Finished fifty =
        blog.run("import", shared("wordpress-export-50-comments.xml").toString());
    assertThat(fifty.output()).contains("10 posts, 50 comments").endsWith("OK\n");
    RunningBlog.Finished odd =
        blog.run("import", shared("wordpress-theme-unit-test.xml").toString());
    assertThat(odd.output()).contains("58 posts").endsWith("OK\n");
  }

  @Test
  @Order(8)
  void nothingOfThisIsWorthAWarning() {
    assertThat(blog.log().lines())
        .noneMatch(line -> line.matches("\\S+ \\S+ (WARN|WARNING|ERROR|SEVERE) .*"));
  }

  @Test
  @Order(9)
  void aStoppedServerLeavesInOrderAndKeepsItsKey() throws IOException {
    ProcessHandle server = blog.server();
    assertThat(blog.stop()).isZero();
    assertThat(blog.log()).doesNotContain("Exception");
    assertThat(server.isAlive()).isFalse();
    assertThat(blog.data().resolve("control.token")).doesNotExist();
    assertThat(blog.data().resolve("site.key")).hasSize(32);
  }

  @Test
  @Order(10)
  void theCommandVerifiesTheTrailOfAStoppedBlog() throws SQLException {
    RunningBlog.Finished well = blog.run("verify-audit");
    assertThat(well.output()).containsPattern("(?m)^OK$");
    assertThat(well.exitCode()).isZero();

    String text = "'Une lampe pour deux.'";
    assertThat(blog.change("update comments set pseudonym = 'Paul' where body = " + text))
        .isEqualTo(1);
    RunningBlog.Finished comment = blog.run("verify-audit");
    assertThat(comment.output())
        .contains("is not what it was when it came")
        .contains("FAILED 1 problem");
    assertThat(comment.exitCode()).isEqualTo(1);

    assertThat(blog.change("update audit_entry set actor = 'paul' where chain_position = 1"))
        .isEqualTo(1);
    RunningBlog.Finished step = blog.run("verify-audit");
    assertThat(step.output()).contains("Step 1 (entry ").contains("FAILED 2 problems");
    assertThat(step.exitCode()).isEqualTo(1);
  }

  private void assertEssays() {
    Client reader = new Client(blog);
    Document tag = reader.get("/tags/reseaux-sociaux").page();
    assertThat(tag.select("article.teaser")).hasSize(5);
    assertThat(tag.select("article.teaser time").eachAttr("datetime"))
        .isSortedAccordingTo((a, b) -> b.compareTo(a));
    int visible = 0;
    for (String post : tag.select("article.teaser h2 a").eachAttr("href")) {
      visible += reader.get(post).page().select("ol.thread > li").size();
    }
    assertThat(visible).isEqualTo(5);

    Elements thread = reader.get("/posts/espace-numerique").page().select("ol.thread > li");
    Element reply = thread.select("li.depth-1").first();
    assertThat(reply.text()).contains("c’est justement parce que quelqu’un les tient");
    assertThat(reply.previousElementSibling().text()).contains("Le Pêcheur");

    Desk desk = new Desk(signedIn());
    Desk.Case blaming = desk.find("Si elle met des photos pareilles");
    assertThat(blaming.text()).contains("Blaming the victim");
    assertThat(desk.find("Rejoignez mon réseau")).isNull();
  }

  private Answer upload(Client admin, String name, byte[] export, boolean confirm) {
    String edge = "----edge";
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--"
                + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\nContent-Type: text/xml\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(export);
    if (confirm) {
      body.writeBytes(
          ("\r\n--" + edge + "\r\nContent-Disposition: form-data; name=\"origin\"\r\n\r\napproved")
              .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
    String job =
        admin
            .send(
                "POST",
                "/author/import/file",
                body.toByteArray(),
                Map.of("Content-Type", "multipart/form-data; boundary=" + edge))
            .location();
    assertThat(job).startsWith("/author/import?job=");
    for (int i = 0; i < 600; i++) {
      Answer page = admin.get(job);
      if (page.page().selectFirst("progress") == null) {
        return page;
      }
      pause();
    }
    throw new IllegalStateException("the import does not end");
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private Answer setUp(Client visitor, String code, String password, String repeated) {
    return visitor.submit(
        visitor.get("/setup"),
        "setup-form",
        "open",
        Map.of("code", code, "login", "odile", "password", password, "repeated", repeated));
  }

  private Client signedIn() {
    Client client = new Client(blog);
    client.signIn("odile", PASSWORD);
    return client;
  }

  private String code() {
    Matcher code = Pattern.compile("one-time code (\\S+)").matcher(blog.log());
    assertThat(code.find()).isTrue();
    return code.group(1);
  }

  /** One of the exports that tests may read where they are there. */
  private static Path shared(String name) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path file = at.resolve("shared/data").resolve(name);
      if (Files.isReadable(file)) {
        return file;
      }
    }
    String given = System.getProperty("blog.test.data");
    boolean there = given != null && Files.isReadable(Path.of(given, name));
    // Not AssertJ's, which throws what a JUnit 4 that other libraries bring would throw.
    assumeTrue(there, "SKIPPED: there is no shared/data/" + name + " here");
    return Path.of(given, name);
  }

  private static final String SMALL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
           xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
      <channel><title>Petit</title><link>http://petit.example.org</link><language>fr-FR</language>
      <wp:wxr_version>1.2</wp:wxr_version>
      <item><title>Petit</title><dc:creator>odile</dc:creator>
      <content:encoded><![CDATA[Un petit billet.]]></content:encoded>
      <wp:post_id>1</wp:post_id><wp:post_date_gmt>2020-01-01 10:00:00</wp:post_date_gmt>
      <wp:comment_status>open</wp:comment_status><wp:post_name>petit</wp:post_name>
      <wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
      <wp:comment><wp:comment_id>1</wp:comment_id><wp:comment_author>Iris</wp:comment_author>
      <wp:comment_date_gmt>2020-01-02 10:00:00</wp:comment_date_gmt>
      <wp:comment_content><![CDATA[Une lampe pour deux.]]></wp:comment_content>
      <wp:comment_approved>1</wp:comment_approved><wp:comment_type>comment</wp:comment_type>
      <wp:comment_parent>0</wp:comment_parent></wp:comment></item></channel></rss>
      """;
}
