package org.veilleuse.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.veilleuse.moderation.comment.TrustRule;
import org.veilleuse.web.security.Buckets;

/** The settings of this blog, each a MicroProfile Config key {@code blog.*}. */
@Named
@ApplicationScoped
public class Settings {

  @Inject
  @ConfigProperty(name = "blog.title", defaultValue = "Veilleuse")
  private String title;

  @Inject
  @ConfigProperty(name = "blog.description")
  private Optional<String> description;

  @Inject
  @ConfigProperty(name = "blog.language", defaultValue = "fr")
  private String language;

  @Inject
  @ConfigProperty(name = "blog.url")
  private Optional<String> url;

  @Inject
  @ConfigProperty(name = "blog.time-zone", defaultValue = "Europe/Paris")
  private String timeZone;

  @Inject
  @ConfigProperty(name = "blog.sample", defaultValue = "false")
  private boolean sample;

  @Inject
  @ConfigProperty(name = "blog.trusted-proxies")
  private Optional<String> trustedProxies;

  @Inject
  @ConfigProperty(name = "blog.comments.per-hour", defaultValue = "30")
  private String commentsPerHour;

  @Inject
  @ConfigProperty(name = "blog.comments.publish-trusted", defaultValue = "false")
  private String publishTrusted;

  @Inject
  @ConfigProperty(name = "blog.comments.trusted-after", defaultValue = "3")
  private String trustedAfter;

  @Inject
  @ConfigProperty(name = "blog.live.connections", defaultValue = "50")
  private String liveConnections;

  @Inject
  @ConfigProperty(name = "blog.reports.to-review", defaultValue = "3")
  private String reportsToReview;

  public String getTitle() {
    return title;
  }

  /**
   * Called at start, so that a slip in a setting is said then and not by a page that fails.
   *
   * @throws IllegalArgumentException naming the setting
   */
  void check() {
    check("blog.time-zone", timeZone, ZoneId::of);
    check(
        "blog.comments.per-hour",
        commentsPerHour,
        value -> new Buckets(Integer.parseInt(value), Duration.ofHours(1)));
    check("blog.comments.publish-trusted", publishTrusted, Settings::yesOrNo);
    check(
        "blog.comments.trusted-after",
        trustedAfter,
        value -> new TrustRule(true, Integer.parseInt(value)));
    check("blog.live.connections", liveConnections, Settings::upToThousand);
    check("blog.reports.to-review", reportsToReview, Settings::count);
  }

  // A slip must not switch on what nobody asked for, nor pass for "no".
  private static boolean yesOrNo(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("true or false");
    };
  }

  private static int upToThousand(String value) {
    int number = Integer.parseInt(value);
    if (number < 0 || number > 1000) {
      throw new IllegalArgumentException("0 to 1000");
    }
    return number;
  }

  private static int count(String value) {
    int count = Integer.parseInt(value);
    if (count < 1) {
      throw new IllegalArgumentException("at least 1");
    }
    return count;
  }

  private static void check(String key, String value, Function<String, ?> use) {
    try {
      Objects.requireNonNull(use.apply(value));
    } catch (RuntimeException e) {
      throw new IllegalArgumentException(key + " cannot be \"" + value + "\"", e);
    }
  }

  /** One line under the title, or null. */
  public String getDescription() {
    return description.orElse(null);
  }

  /** {@code fr} or {@code en}: for readers whose browser asks for neither. */
  public String getLanguage() {
    return "en".equals(language) ? "en" : "fr";
  }

  /** The blog's public address without a slash at its end, if it is set. */
  public Optional<String> url() {
    return url.map(u -> u.endsWith("/") ? u.substring(0, u.length() - 1) : u);
  }

  /** The blog's address as this request sees it, unless it is set. */
  public String siteOf(HttpServletRequest request) {
    return url().orElseGet(() -> request.getScheme() + "://" + request.getHeader("Host"));
  }

  public String timeZone() {
    return timeZone;
  }

  /** Whether this is the sample blog, filled with posts and comments at its first start. */
  public boolean sample() {
    return sample;
  }

  /** The addresses whose X-Forwarded-For is believed. */
  public List<String> trustedProxies() {
    return trustedProxies.stream()
        .flatMap(addresses -> Arrays.stream(addresses.split(",")))
        .map(String::strip)
        .filter(address -> !address.isEmpty())
        .toList();
  }

  /** How many pages of the moderators' desk may listen for news at once. */
  public int liveConnections() {
    return Integer.parseInt(liveConnections);
  }

  /** How many readers' reports bring a published comment back to the review queue. */
  public int reportsToReview() {
    return count(reportsToReview);
  }

  /** How many comments one address may send in an hour. */
  public int commentsPerHour() {
    return Integer.parseInt(commentsPerHour);
  }

  /** Whether and when comments of trusted commenters are published at once. */
  public TrustRule trust() {
    return new TrustRule(yesOrNo(publishTrusted), Integer.parseInt(trustedAfter));
  }
}
