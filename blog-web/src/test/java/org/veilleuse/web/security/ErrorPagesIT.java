package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.veilleuse.web.testing.Answer;
import org.veilleuse.web.testing.BlogExtension;
import org.veilleuse.web.testing.Client;
import org.veilleuse.web.testing.RunningBlog;

@ExtendWith(BlogExtension.class)
class ErrorPagesIT {

  @Test
  void errorsAreToldInTheReadersLanguage(RunningBlog blog) {
    Client reader = new Client(blog);
    assertTold(reader.get("/nowhere"), 404, "en", "This page is not here");
    assertTold(reader.get("/bad;"), 400, "en", "This request makes no sense to us");
    assertTold(reader.send("PUT", "/", null, Map.of()), 405, "en", "That is not how it is done");
    reader.with("Accept-Language", "fr-CA,fr;q=0.8,en;q=0.3");
    assertTold(reader.get("/nowhere"), 404, "fr", "Cette page n’est pas ici");
    assertTold(reader.get("/bad;"), 400, "fr", "Cette demande ne se comprend pas");
    reader.with("Accept-Language", "*");
    assertThat(reader.get("/nowhere").page().select("html").attr("lang")).isEqualTo("fr");
    assertTold(
        Client.signedIn(blog, "odile").get("/moderator/queue"), 403, "en", "This door is closed");
  }

  @Test
  void theErrorPageItselfIsNoPage(RunningBlog blog) {
    assertThat(new Client(blog).get("/error").status()).isEqualTo(404);
  }

  @Test
  void whatTheReaderSentIsNotRepeated(RunningBlog blog) {
    Answer answer = new Client(blog).get("/posts/%3Cscript%3Ealert(1)%3C%2Fscript%3E");
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.text()).doesNotContain("alert(1)");
  }

  private static void assertTold(Answer answer, int status, String language, String title) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.page().select("html").attr("lang")).isEqualTo(language);
    assertThat(answer.page().select("h1").text()).isEqualTo(title);
    assertThat(answer.page().select(".error-code").text()).contains("" + status);
    assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
    RequestsIT.assertLeaksNothing(title, answer.text());
  }
}
