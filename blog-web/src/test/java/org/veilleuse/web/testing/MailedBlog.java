package org.veilleuse.web.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * A sample blog of its own that sends mail, and the server that it sends it to; one for all tests
 * that ask. Its public address is one that nothing leads to: links are followed by their paths.
 */
public final class MailedBlog {

  public static final String URL = "https://blog.example";
  public static final String FROM = "blog@veilleuse.example";

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static MailedBlog one;

  private final RunningBlog blog;
  private final ServerSetup setup;
  private GreenMail mail;

  private MailedBlog() {
    setup = new ServerSetup(freePort(), "127.0.0.1", "smtp");
    mail = new GreenMail(setup);
    mail.start();
    blog =
        RunningBlog.start(
            Map.of(
                "blog.sample", "true",
                "blog.trusted-proxies", "127.0.0.1",
                "blog.comments.per-hour", "60",
                "blog.url", URL,
                "blog.mail.host", "127.0.0.1",
                "blog.mail.port", Integer.toString(setup.getPort()),
                "blog.mail.tls", "none",
                "blog.mail.delay", "0",
                "blog.mail.from", FROM));
  }

  public static synchronized MailedBlog get() {
    if (one == null) {
      one = new MailedBlog();
    }
    return one;
  }

  public RunningBlog blog() {
    return blog;
  }

  /** The mail server goes away; what it has is lost. */
  public void down() {
    mail.stop();
  }

  /** The mail server is there again, on the same port. */
  public void up() {
    mail = new GreenMail(setup);
    mail.start();
  }

  /** Presses the button of the administrator that sends a test, and with it whatever is due. */
  public void sendWhatIsDue() {
    Client admin = Client.signedIn(blog, "admin");
    Answer answer = admin.submit(admin.get("/administrator/mail"), "mail", "test", Map.of());
    if (answer.status() != 200) {
      throw new IllegalStateException("no test: " + answer);
    }
  }

  /** The letters to an address whose subject has some words. */
  public List<MimeMessage> letters(String to, String subject) {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(message -> field(message, to, subject))
        .toList();
  }

  private static boolean field(MimeMessage message, String to, String subject) {
    try {
      return message.getRecipients(RecipientType.TO)[0].toString().equals(to)
          && message.getSubject().contains(subject);
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first such letter, once it has come. */
  public MimeMessage letter(String to, String subject) {
    return letter(to, subject, 0);
  }

  /** The first such letter that comes after so many, once it has come. */
  public MimeMessage letter(String to, String subject, int after) {
    Instant tooLate = Instant.now().plus(PATIENCE);
    while (Instant.now().isBefore(tooLate)) {
      List<MimeMessage> found = letters(to, subject);
      if (found.size() > after) {
        return found.get(after);
      }
      pause();
    }
    throw new AssertionError("no letter \"" + subject + "\" to " + to + "\n" + blog.log());
  }

  /** What a letter says. */
  public static String body(MimeMessage letter) {
    try {
      return letter.getContent().toString().replace("\r\n", "\n");
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The paths of the links in a letter that begin with a path. */
  public static List<String> links(MimeMessage letter, String path) {
    return body(letter)
        .lines()
        .filter(line -> line.contains(URL + path))
        .map(line -> line.substring(line.indexOf(URL) + URL.length()))
        .toList();
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
