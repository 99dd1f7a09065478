package org.veilleuse.web.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.veilleuse.moderation.notice.MailProblem;
import org.veilleuse.web.testing.Configured;

class PostmanTest {

  private static final Instant AT = Instant.parse("2026-11-29T03:00:00Z");
  private static final Letter LETTER =
      new Letter(
          "abc_-1",
          "maud@example.org",
          "[Veilleuse] Votre commentaire n’a pas paru",
          "Première ligne, à l’heure d’été.\n\nhttps://blog.example/x\n",
          AT,
          "https://blog.example/notices/off/y",
          true);

  private final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));

  @BeforeEach
  void open() {
    mail.start();
  }

  @AfterEach
  void close() {
    mail.stop();
  }

  private Postman postman(Map<String, String> more) {
    Map<String, String> given = new HashMap<>();
    given.put("blog.mail.host", "127.0.0.1");
    given.put("blog.mail.port", Integer.toString(mail.getSmtp().getPort()));
    given.put("blog.mail.from", "blog@veilleuse.example");
    given.put("blog.mail.tls", "none");
    given.putAll(more);
    return new Postman(
        Configured.mail(given), Configured.settings(Map.of("blog.title", "L’été, \"ici\"")));
  }

  private MailProblem problem(Map<String, String> more) {
    return Failures.of(catchThrowable(() -> postman(more).send(LETTER)));
  }

  @Test
  void aLetterArrivesWithEveryHeaderThatProgramsLookFor() throws Exception {
    postman(Map.of()).send(LETTER);

    MimeMessage got = mail.getReceivedMessages()[0];
    assertThat(got.getMessageID()).isEqualTo("<abc_-1@veilleuse.example>");
    assertThat(got.getSubject()).isEqualTo("[Veilleuse] Votre commentaire n’a pas paru");
    assertThat(got.getContent().toString().replace("\r\n", "\n").strip())
        .isEqualTo(LETTER.body().strip());
    assertThat(got.getContentType()).containsIgnoringCase("text/plain; charset=UTF-8");
    assertThat(got.getSentDate()).isEqualTo(java.util.Date.from(AT));
    InternetAddress from = (InternetAddress) got.getFrom()[0];
    assertThat(from.getAddress()).isEqualTo("blog@veilleuse.example");
    assertThat(from.getPersonal()).isEqualTo("L’été, \"ici\"");
    assertThat(got.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(got.getHeader("List-Unsubscribe"))
        .containsExactly("<https://blog.example/notices/off/y>");
    assertThat(got.getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(got.getAllRecipients())
        .extracting(Address::toString)
        .containsExactly("maud@example.org");
  }

  @Test
  void aServerThatIsAwayHasNoEncryptionOrRefusesTheLoginIsToldApart() {
    mail.setUser("blog", "right");

    assertThat(problem(Map.of("blog.mail.tls", "starttls"))).isEqualTo(MailProblem.ENCRYPTION);
    assertThat(problem(Map.of("blog.mail.tls", "tls"))).isNotEqualTo(MailProblem.REFUSED);
    assertThat(problem(Map.of("blog.mail.user", "blog", "blog.mail.password", "wrong")))
        .isEqualTo(MailProblem.LOGIN);
    assertThat(problem(Map.of("blog.mail.port", "9"))).isEqualTo(MailProblem.UNREACHABLE);
    assertThat(problem(Map.of("blog.mail.host", "nowhere.invalid")))
        .isEqualTo(MailProblem.UNREACHABLE);
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @Test
  void anAddressThatTheServerRefusesIsRefusedForGood() throws Exception {
    Address[] none = {};
    Address[] maud = {new InternetAddress("maud@example.org")};

    assertThat(Failures.of(new SendFailedException("550", null, none, none, maud)))
        .isEqualTo(MailProblem.REFUSED);
    assertThat(Failures.of(new SendFailedException("450", null, none, maud, none)))
        .isEqualTo(MailProblem.OTHER);
    assertThat(Failures.of(new IllegalStateException())).isEqualTo(MailProblem.OTHER);
  }

  @Test
  void aSlipInASettingIsNamedAndNothingIsAskedWithoutAHost() {
    Configured.mail(Map.of("blog.mail.port", "x")).check();
    Map<String, String> good =
        Map.of("blog.mail.host", "mail.example.org", "blog.mail.from", "blog@example.org");
    Configured.mail(good).check();
    assertThat(Configured.mail(good).port()).isEqualTo(587);

    Map.of(
            "blog.mail.from", "blog",
            "blog.mail.tls", "ssl",
            "blog.mail.port", "65536",
            "blog.mail.delay", "-1")
        .forEach(
            (key, slip) -> {
              Map<String, String> bad = new HashMap<>(good);
              bad.put(key, slip);
              assertThatThrownBy(() -> Configured.mail(bad).check())
                  .isInstanceOf(IllegalArgumentException.class)
                  .hasMessageContaining(key);
            });
  }
}
