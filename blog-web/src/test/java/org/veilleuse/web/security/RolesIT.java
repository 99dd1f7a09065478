package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.servlet.annotation.WebServlet;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.Commenter;
import org.veilleuse.web.testing.Desk;
import org.veilleuse.web.testing.Route;
import org.veilleuse.web.testing.RunningBlog;

/** Every address of the blog, and who may use it. */
@ExtendWith(BlogExtension.class)
class RolesIT {

  private static final String AUTHOR = Route.AUTHOR;
  private static final String MODERATOR = Route.MODERATOR;
  private static final String ADMINISTRATOR = Route.ADMINISTRATOR;
  private static final String POST = "/posts/in-praise-of-the-slow-reply";

  @Test
  void theTableNamesEveryViewAndServlet() throws IOException {
    Set<String> there = new TreeSet<>();
    try (ZipFile war = new ZipFile(System.getProperty("blog.test.war"))) {
      war.stream()
          .map(entry -> entry.getName())
          .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF/"))
          .forEach(there::add);
    }
    for (JavaClass type : new ClassFileImporter().importPackages("org.veilleuse.web")) {
      if (type.isAnnotatedWith(WebServlet.class)) {
        there.addAll(List.of(type.getAnnotationOfType(WebServlet.class).value()));
        there.addAll(List.of(type.getAnnotationOfType(WebServlet.class).urlPatterns()));
      }
    }
    assertThat(Route.ALL).extracting(Route::behind).containsExactlyInAnyOrderElementsOf(there);
  }

  @Test
  void everyRouteOpensForItsRolesOnly(RunningBlog blog) {
    for (String login : Route.EVERYBODY) {
      Client client = login.isEmpty() ? new Client(blog) : Client.signedIn(blog, login);
      for (Route route : Route.ALL) {
        String what = route.address() + " for " + (login.isEmpty() ? "nobody" : login);
        Answer got = client.get(route.address());
        Answer sent = client.post(route.address(), Map.of("x", "y"));
        if (route.who().contains(login)) {
          assertThat(got.status()).as(what).isEqualTo(route.answer());
        } else if (login.isEmpty()) {
          assertLogIn(what, got);
          assertLogIn("POST " + what, sent);
        } else {
          assertThat(got.status()).as(what).isEqualTo(403);
          assertThat(sent.status()).as("POST " + what).isEqualTo(403);
          assertThat(got.text()).as(what).contains("This door is closed");
        }
        if (login.equals(AUTHOR) || login.equals(MODERATOR) || login.equals(ADMINISTRATOR)) {
          // A POST to /logout ended the session.
          client = route.address().equals("/logout") ? Client.signedIn(blog, login) : client;
        }
      }
    }
  }

  @Test
  void slashesAndLettersOpenNothing(RunningBlog blog) {
    Client author = Client.signedIn(blog, AUTHOR);
    Client nobody = new Client(blog);
    for (String path :
        List.of(
            "//moderator/queue",
            "/moderator//queue",
            "/moderator/queue/",
            "/Moderator/queue",
            "/moderator/%71ueue",
            "/%6Doderator/queue",
            "/posts/../moderator/queue",
            "/posts/%2e%2e/moderator/queue",
            "/moderator/queue.xhtml",
            "/moderator/queue%2exhtml")) {
      assertThat(author.get(path).status()).as(path).isIn(400, 403, 404);
      assertThat(nobody.get(path).status()).as(path).isIn(302, 400, 404);
      assertThat(author.get(path).text()).as(path).doesNotContain("Review queue");
    }
  }

  @Test
  void viewsAreReachedByTheirAddressOnly(RunningBlog blog) {
    Client admin = Client.signedIn(blog, ADMINISTRATOR);
    for (String path :
        List.of(
            "/home.xhtml",
            "/post.xhtml",
            "/author/posts.xhtml",
            "/moderator/queue.xhtml",
            "/WEB-INF/web.xml",
            "/WEB-INF/templates/page.xhtml",
            "/WEB-INF/classes/META-INF/persistence.xml",
            "/META-INF/MANIFEST.MF",
            "/resources/veilleuse/anything.xhtml",
            "/jakarta.faces.resource/faces.js.xhtml?ln=jakarta.faces",
            "/jakarta.faces.resource/blog.css.xhtml?ln=veilleuse",
            "/jakarta.faces.resource/blog.css")) {
      assertThat(admin.get(path).status()).as(path).isEqualTo(404);
      assertThat(admin.post(path, Map.of()).status())
          .as("POST " + path)
          .isEqualTo(path.contains("?") ? 400 : 404);
    }
  }

  @Test
  void anAuthorsDecisionDoesNotCount(RunningBlog blog) {
    String text = "Une autrice ne tranche pas elle-même.";
    String receipt = new Commenter(new Client(blog), POST).receipt("Anouk", text);
    Desk.Case found = new Desk(Client.signedIn(blog, MODERATOR)).find(text);
    String form = found.article().selectFirst("form.decide").id();
    Client author = Client.signedIn(blog, AUTHOR);
    for (String button : List.of("approve", "reject", "spam")) {
      Map<String, String> fields = new LinkedHashMap<>(Client.fields(found.page(), form));
      fields.put("action", button);
      assertThat(author.post("/moderator/queue", fields).status()).as(button).isEqualTo(403);
      assertLogIn(button, new Client(blog).post("/moderator/queue", fields));
    }
    assertThat(author.get(receipt).page().select(".state").text()).isEqualTo("waiting");
  }

  @Test
  void aModeratorWritesAndWithdrawsNothing(RunningBlog blog) {
    Client author = Client.signedIn(blog, AUTHOR);
    Client moderator = Client.signedIn(blog, MODERATOR);
    Map<String, String> editor = Client.fields(author.get("/author/post"), "editor");
    editor.putAll(Map.of("title", "Écrit par un modérateur", "body", "Rien.", "save", ""));
    assertThat(moderator.post("/author/post", editor).status()).isEqualTo(403);
    assertLogIn("post", new Client(blog).post("/author/post", editor));
    Answer posts = author.get("/author/posts");
    Map<String, String> row = Client.fields(posts, "posts");
    row.put(posts.page().selectFirst("button[name$=withdraw]").attr("name"), "");
    assertThat(moderator.post("/author/posts", row).status()).isEqualTo(403);
    assertLogIn("withdraw", new Client(blog).post("/author/posts", row));
    Answer after = author.get("/author/posts");
    assertThat(after.text()).doesNotContain("Écrit par un modérateur");
    assertThat(after.page().select(".state").eachText())
        .isEqualTo(posts.page().select(".state").eachText());
  }

  @Test
  void onlyAnAdministratorOpensAndClosesAccountsAndChangesPasswords(RunningBlog blog) {
    Answer page = Client.signedIn(blog, ADMINISTRATOR).get("/administrator/accounts");
    Map<String, String> account = Client.fields(page, "account");
    account.putAll(
        Map.of("login", "intrus", "role", "ADMINISTRATOR", "password", "une phrase assez longue"));
    Map<String, String> open = new LinkedHashMap<>(account);
    open.put("open", "");
    Map<String, String> change = new LinkedHashMap<>(account);
    change.putAll(Map.of("login", ADMINISTRATOR, "change", ""));
    Map<String, String> close = Map.of("close", ADMINISTRATOR);
    for (Client client : List.of(Client.signedIn(blog, AUTHOR), Client.signedIn(blog, MODERATOR))) {
      assertThat(client.post("/administrator/accounts", open).status()).isEqualTo(403);
      assertThat(client.post("/administrator/accounts", change).status()).isEqualTo(403);
      assertThat(client.post("/administrator/accounts", close).status()).isEqualTo(403);
    }
    assertLogIn("open", new Client(blog).post("/administrator/accounts", open));
    assertLogIn("close", new Client(blog).post("/administrator/accounts", close));
    Client admin = Client.signedIn(blog, ADMINISTRATOR);
    assertThat(admin.get("/administrator/accounts").text()).doesNotContain("intrus");
  }

  @Test
  void theCommandsDoorIsNotThereWithoutItsToken(RunningBlog blog) {
    Client admin = Client.signedIn(blog, ADMINISTRATOR);
    byte[] body = {'x'};
    for (String token : List.of("", "Bearer", "Bearer ", "Bearer guess", "Basic YWRtaW46YQ==")) {
      Map<String, String> header = token.isEmpty() ? Map.of() : Map.of("Authorization", token);
      for (String door : List.of("/control/import", "/control/verify-audit")) {
        assertThat(admin.send("POST", door, body, header).status()).as(door + token).isEqualTo(404);
      }
    }
  }

  private static void assertLogIn(String what, Answer answer) {
    assertThat(answer.status()).as(what).isEqualTo(302);
    assertThat(answer.location()).as(what).startsWith("/login?to=");
  }
}
