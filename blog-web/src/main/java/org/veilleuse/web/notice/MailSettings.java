package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.veilleuse.moderation.comment.MailAddress;

/** The settings {@code blog.mail.*}; nothing is sent unless there is a host. */
@Named
@ApplicationScoped
public class MailSettings {

  static final String NONE = "none";
  static final String STARTTLS = "starttls";
  static final String TLS = "tls";

  private static final int LONGEST_DELAY = 3600;

  @Inject
  @ConfigProperty(name = "blog.mail.host")
  private Optional<String> host;

  @Inject
  @ConfigProperty(name = "blog.mail.port")
  private Optional<String> port;

  @Inject
  @ConfigProperty(name = "blog.mail.user")
  private Optional<String> user;

  @Inject
  @ConfigProperty(name = "blog.mail.password")
  private Optional<String> password;

  @Inject
  @ConfigProperty(name = "blog.mail.from")
  private Optional<String> from;

  @Inject
  @ConfigProperty(name = "blog.mail.tls", defaultValue = STARTTLS)
  private String tls;

  @Inject
  @ConfigProperty(name = "blog.mail.delay", defaultValue = "60")
  private String delay;

  /** Whether letters are sent. */
  public boolean isOn() {
    return host.isPresent();
  }

  /**
   * Called at start, so that a slip is said then.
   *
   * @throws IllegalArgumentException naming the setting
   */
  void check() {
    if (isOn()) {
      require("blog.mail.from", from.orElse(""), MailAddress.usable(from.orElse("")));
      require("blog.mail.tls", tls, List.of(NONE, STARTTLS, TLS).contains(tls));
      require("blog.mail.port", port.orElse(""), between(1, port(), 65_535));
      require("blog.mail.delay", delay, between(0, number(delay), LONGEST_DELAY));
    }
  }

  private static void require(String key, String value, boolean well) {
    if (!well) {
      throw new IllegalArgumentException(key + " cannot be \"" + value + "\"");
    }
  }

  private static boolean between(int least, int value, int most) {
    return value >= least && value <= most;
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      return -1;
    }
  }

  String host() {
    return host.orElseThrow();
  }

  /** As it is set, or the usual one for the encryption. */
  int port() {
    return port.map(MailSettings::number)
        .orElseGet(
            () ->
                switch (tls) {
                  case TLS -> 465;
                  case NONE -> 25;
                  default -> 587;
                });
  }

  /** Null to send without signing in. */
  String user() {
    return user.orElse(null);
  }

  String password() {
    // Without a user none either: with one the library would sign in as whoever runs the process.
    return user.isEmpty() ? null : password.orElse("");
  }

  /** What letters come from. */
  String from() {
    return from.orElseThrow();
  }

  /** {@link #NONE}, {@link #STARTTLS} or {@link #TLS}. */
  String tls() {
    return tls;
  }

  /** How long a commenter's letter waits, so that a decision can be taken back. */
  Duration delay() {
    return Duration.ofSeconds(number(delay));
  }
}
