package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.AccountDesk;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;

/** How a session begins and ends, and where it may lead. */
@ExtendWith(BlogExtension.class)
class SessionsIT {

  private static final String COOKIE = "JSESSIONID";

  @Test
  void theCookieIsOnlyForThisBlogAndNoScript(RunningBlog blog) {
    Answer in = new Client(blog).signIn("malik", Client.samplePassword(blog, "malik"));
    assertThat(in.status()).isEqualTo(302);
    assertThat(in.all("Set-Cookie")).isNotEmpty();
    for (String cookie : in.all("Set-Cookie")) {
      assertThat(
              Arrays.stream(cookie.split(";")).skip(1).map(c -> c.strip().toLowerCase(Locale.ROOT)))
          .containsExactlyInAnyOrder("path=/", "secure", "httponly", "samesite=lax");
    }
  }

  @Test
  void theSessionIdIsAnotherAfterLogIn(RunningBlog blog) {
    Client client = Client.signedIn(blog, "malik");
    String before = client.cookie(COOKIE);
    assertThat(client.signIn("malik", Client.samplePassword(blog, "malik")).status())
        .isEqualTo(302);
    assertThat(client.cookie(COOKIE)).isNotEqualTo(before);
    Client old = new Client(blog);
    old.setCookie(COOKIE, before);
    assertThat(old.get("/moderator/queue").location()).startsWith("/login");
  }

  @Test
  void anIdThatSomebodyElseChoseIsNotTaken(RunningBlog blog) {
    Client client = new Client(blog);
    client.setCookie(COOKIE, "0123456789abcdef0123456789abcdef");
    client.signIn("malik", Client.samplePassword(blog, "malik"));
    assertThat(client.cookie(COOKIE)).isNotEqualTo("0123456789abcdef0123456789abcdef");
    Client attacker = new Client(blog);
    attacker.setCookie(COOKIE, "0123456789abcdef0123456789abcdef");
    assertThat(attacker.get("/moderator/queue").location()).startsWith("/login");
  }

  @Test
  void afterLogOutTheSessionIsDead(RunningBlog blog) {
    Client client = Client.signedIn(blog, "malik");
    String id = client.cookie(COOKIE);
    assertThat(client.get("/moderator/queue").status()).isEqualTo(200);
    assertThat(client.get("/logout").status()).as("by a link").isEqualTo(405);
    assertThat(client.get("/moderator/queue").status()).isEqualTo(200);
    assertThat(client.post("/logout", Map.of()).location()).isEqualTo("/");
    client.setCookie(COOKIE, id);
    assertThat(client.get("/moderator/queue").location()).startsWith("/login");
  }

  @Test
  void afterLogInOneGetsThePageThatWasAskedFor(RunningBlog blog) {
    Client client = new Client(blog);
    String login = client.get("/author/post?id=1").location();
    assertThat(login).startsWith("/login?to=");
    assertThat(client.signIn(login, "odile", Client.samplePassword(blog, "odile")).location())
        .isEqualTo("/author/post?id=1");
  }

  @Test
  void logInNeverLeadsToAnotherSite(RunningBlog blog) {
    String password = Client.samplePassword(blog, "odile");
    for (String to :
        new String[] {
          "//evil.example",
          "https://evil.example",
          "/\\evil.example",
          "\\\\evil.example",
          "/%09/evil.example",
          "/%5Cevil.example",
          "javascript:alert(1)",
          "evil.example",
          "/\t/evil.example",
          "@evil.example",
          "/..//evil.example",
          ""
        }) {
      Client client = new Client(blog);
      String address = "/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
      Answer page = client.get(address);
      String leads;
      if (page.status() == 200) {
        leads = client.signIn(address, "odile", password).location();
      } else {
        assertThat(page.status()).as(to).isEqualTo(400);
        // Nobody has to send what the page said.
        leads =
            client
                .submit(
                    client.get("/login"),
                    "login-form",
                    "enter",
                    Map.of("login", "odile", "password", password, "to", to))
                .location();
      }
      assertThat(leads).as(to).startsWith("/").doesNotStartWith("//").doesNotStartWith("/\\");
    }
  }

  @Test
  void anUnknownNameAndAWrongPasswordCannotBeToldApart(RunningBlog blog) {
    Answer wrong = new Client(blog).signIn("malik", "not the password");
    Answer unknown = new Client(blog).signIn("maliq", "not the password");
    assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(422);
    assertThat(withoutWhatVaries(wrong))
        .isEqualTo(withoutWhatVaries(unknown).replace("maliq", "malik"));
    assertThat(wrong.headers().map().keySet()).isEqualTo(unknown.headers().map().keySet());
    assertThat(wrong.text()).doesNotContain("not the password");
  }

  @Test
  void failedLogInsAreLimitedWithoutLockingAnybodyElseOut(RunningBlog blog) {
    Client guesser = new Client(blog);
    for (int i = 0; i < 6; i++) {
      assertThat(guesser.signIn("malik", "guess " + i).status()).isEqualTo(422);
    }
    String password = Client.samplePassword(blog, "malik");
    Answer limited = guesser.signIn("malik", password);
    assertThat(limited.status()).isEqualTo(429);
    assertThat(limited.problems()).contains("Too many attempts");
    assertThat(guesser.signIn("MALIK", password).status()).as("other letters").isNotEqualTo(302);
    assertThat(new Client(blog).signIn("malik", password).status()).isEqualTo(302);
    // Another name from there is a neighbour behind the same address, until there are too many.
    assertThat(guesser.signIn("odile", Client.samplePassword(blog, "odile")).status())
        .isEqualTo(302);
  }

  @Test
  void oneAddressCannotTryManyNames(RunningBlog blog) {
    Client guesser = new Client(blog);
    int tries = 0;
    while (guesser.signIn("name" + tries, "a frequent password").status() == 422) {
      tries++;
      assertThat(tries).isLessThan(60);
    }
    assertThat(tries).isBetween(25, 40);
    assertThat(guesser.signIn("malik", Client.samplePassword(blog, "malik")).status())
        .isEqualTo(429);
  }

  private static String withoutWhatVaries(Answer answer) {
    var page = answer.page();
    page.select("input[type=hidden]").remove();
    return page.html();
  }

  @Test
  void signingInAsSomebodyElseLeavesTheOldAccount(RunningBlog blog) {
    Client client = Client.signedIn(blog, "malik");
    assertThat(client.signIn("odile", "not her password").status()).isEqualTo(422);
    assertThat(client.get("/moderator/queue").location()).startsWith("/login");

    client.signIn("malik", Client.samplePassword(blog, "malik"));
    client.signIn("odile", Client.samplePassword(blog, "odile"));
    assertThat(client.get("/author/posts").status()).isEqualTo(200);
    assertThat(client.get("/moderator/queue").status()).isEqualTo(403);
  }

  @Test
  void closingAnAccountEndsItsSessionsAndANewPasswordOpensItAgain(RunningBlog blog) {
    AccountDesk desk = new AccountDesk(Client.signedIn(blog, "admin"));
    assertThat(desk.open("iris", "MODERATOR").text()).contains("The account iris is open.");
    Client here = signedIn(blog, "iris", AccountDesk.PASSWORD);
    Client there = signedIn(blog, "iris", AccountDesk.PASSWORD);
    Client malik = Client.signedIn(blog, "malik");
    String id = here.cookie(COOKIE);
    assertThat(desk.closing("iris").text()).isEqualTo("Close the account iris");

    Answer closed = desk.close("iris");
    assertThat(closed.page().select("[role=status]").text()).contains("The account iris is closed");
    assertThat(desk.row("iris")).contains("Moderator · may not sign in");
    assertThat(desk.closing("iris")).isNull();
    assertThat(here.get("/moderator/queue?state=calm").location())
        .isEqualTo("/login?to=%2Fmoderator%2Fqueue%3Fstate%3Dcalm");
    assertThat(there.post("/moderator/desk", Map.of("action", "poll")).location())
        .startsWith("/login");
    assertThat(there.get("/").status()).isEqualTo(200);
    assertThat(new Client(blog).signIn("iris", AccountDesk.PASSWORD).status()).isEqualTo(422);
    assertThat(malik.get("/moderator/queue").status()).as("another's").isEqualTo(200);

    Answer opened = desk.changePassword("iris", AccountDesk.PASSWORD);
    assertThat(opened.page().select("[role=status]").text())
        .contains("The account iris, which could not sign in, is open now");
    assertThat(signedIn(blog, "iris", AccountDesk.PASSWORD).get("/moderator/queue").status())
        .isEqualTo(200);
    here.setCookie(COOKIE, id);
    assertThat(here.get("/moderator/queue").location()).as("what ended").startsWith("/login");
    desk.close("iris");
  }

  @Test
  void aChangedPasswordEndsTheSessionsThatWereOpenedWithTheOld(RunningBlog blog) {
    AccountDesk desk = new AccountDesk(Client.signedIn(blog, "admin"));
    desk.open("paul", "AUTHOR");
    Client paul = signedIn(blog, "paul", AccountDesk.PASSWORD);
    assertThat(paul.get("/author/posts").status()).isEqualTo(200);

    String other = "another one, longer";
    assertThat(desk.changePassword("paul", other).page().select("[role=status]").text())
        .contains("Sessions opened with the old one have ended");
    assertThat(paul.get("/author/posts").location()).isEqualTo("/login?to=%2Fauthor%2Fposts");
    assertThat(paul.get("/author/posts").location()).startsWith("/login");
    assertThat(signedIn(blog, "paul", other).get("/author/posts").status()).isEqualTo(200);
    desk.close("paul");
  }

  @Test
  void whoeverChangesTheOwnPasswordStaysSignedInThereOnly(RunningBlog blog) {
    AccountDesk desk = new AccountDesk(Client.signedIn(blog, "admin"));
    desk.open("vera", "ADMINISTRATOR");
    Client here = signedIn(blog, "vera", AccountDesk.PASSWORD);
    Client elsewhere = signedIn(blog, "vera", AccountDesk.PASSWORD);

    Answer changed = new AccountDesk(here).changePassword(" Vera ", "another one, longer");
    assertThat(changed.page().select("[role=status]").text()).contains("You stay signed in here");
    assertThat(here.get("/administrator/accounts").status()).isEqualTo(200);
    assertThat(elsewhere.get("/administrator/accounts").location()).startsWith("/login");
    desk.close("vera");
    assertThat(here.get("/administrator/accounts").location()).startsWith("/login");
  }

  @Test
  void nobodyClosesTheOwnAccountOrOneThatIsNotThere(RunningBlog blog) {
    Client admin = Client.signedIn(blog, "admin");
    AccountDesk desk = new AccountDesk(admin);
    assertThat(desk.closing("admin")).isNull();
    Answer own = desk.closeAnyway("ADMIN");
    assertThat(own.status()).isEqualTo(422);
    assertThat(own.page().select("[role=alert]").text()).contains("your own account");
    assertThat(desk.closeAnyway("nobody-there").status()).isEqualTo(422);
    assertThat(admin.get("/administrator/accounts?close=malik").status()).isEqualTo(200);
    assertThat(Client.signedIn(blog, "malik").get("/moderator/queue").status()).isEqualTo(200);
    assertThat(admin.get("/administrator/accounts").status()).isEqualTo(200);
  }

  private static Client signedIn(RunningBlog blog, String login, String password) {
    Client client = new Client(blog);
    assertThat(client.signIn(login, password).status()).isEqualTo(302);
    return client;
  }

  @Test
  void manyAtOnceAreAllLetIn(RunningBlog blog) throws Exception {
    List<Callable<Integer>> visits = new ArrayList<>();
    for (String login : List.of("malik", "admin", "malik", "admin")) {
      Client moderator = Client.signedIn(blog, login);
      visits.add(() -> moderator.post("/moderator/desk", Map.of("action", "poll")).status());
    }
    Client reader = new Client(blog);
    visits.add(() -> reader.get("/login").status());
    visits.add(() -> reader.get("/about").status() == 404 ? 200 : 500);
    ExecutorService pool = Executors.newFixedThreadPool(visits.size());
    try {
      List<Future<List<Integer>>> answers = new ArrayList<>();
      for (Callable<Integer> visit : visits) {
        answers.add(
            pool.submit(
                () -> {
                  List<Integer> statuses = new ArrayList<>();
                  for (int i = 0; i < 150; i++) {
                    statuses.add(visit.call());
                  }
                  return statuses;
                }));
      }
      for (Future<List<Integer>> one : answers) {
        assertThat(one.get()).containsOnly(200);
      }
    } finally {
      pool.shutdownNow();
    }
  }
}
