package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.notice.DigestFacts;
import org.veilleuse.moderation.notice.DigestItem;
import org.veilleuse.moderation.notice.Digests;
import org.veilleuse.moderation.notice.Parcel;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.web.reader.Words;

/**
 * Puts a digest into words. A text stands in it only where nothing was found in it at all: a mail
 * is read in bed, on a train, over somebody's shoulder.
 */
@ApplicationScoped
class DigestWords {

  private static final String UNSCREENED = "unscreened";

  private Digests digests;
  private Catalogue catalogue;
  private Links links;
  private Clock clock;

  DigestWords() {}

  @Inject
  DigestWords(Digests digests, Catalogue catalogue, Links links, Clock clock) {
    this.digests = digests;
    this.catalogue = catalogue;
    this.links = links;
    this.clock = clock;
  }

  /** The body, or nothing if all was decided meanwhile. */
  Optional<String> of(Parcel parcel, Locale language) {
    DigestFacts facts = digests.facts(parcel);
    if (facts.fresh() == 0 && facts.also().isNothing()) {
      return Optional.empty();
    }
    StringBuilder body = new StringBuilder();
    if (facts.fresh() > 0) {
      body.append(Words.say(language, "mail.digest.count", facts.fresh(), facts.waiting()))
          .append("\n\n");
    }
    levels(facts.severities())
        .forEach((level, count) -> line(body, level(level, language), count, language));
    if (!facts.patterns().isEmpty()) {
      body.append('\n').append(Words.say(language, "mail.digest.patterns")).append('\n');
      facts
          .patterns()
          .forEach(
              (pattern, count) -> line(body, catalogue.name(pattern, language), count, language));
    }
    also(body, "reported", facts.also().reported(), "/moderator/queue?state=reported", language);
    also(body, "appeals", facts.also().appeals(), "/moderator/appeals", language);
    also(body, "questions", facts.also().questions(), "/moderator/queue?opinion=asked", language);
    if (!facts.items().isEmpty()) {
      body.append('\n').append(Words.say(language, "mail.digest.gravest")).append('\n');
    }
    int number = 0;
    for (DigestItem one : facts.items()) {
      item(body, ++number, one, language);
    }
    return Optional.of(body.toString());
  }

  /** Three levels instead of five severities, as on the desk. */
  private static Map<String, Long> levels(Map<Integer, Long> severities) {
    Map<String, Long> levels = new LinkedHashMap<>();
    severities.forEach((severity, count) -> levels.merge(level(severity), count, Long::sum));
    return levels;
  }

  private static String level(int severity) {
    return severity < 0 ? UNSCREENED : Integer.toString((severity + 1) / 2);
  }

  private static String level(String level, Locale language) {
    return Words.say(
        language, level.equals(UNSCREENED) ? "queue.unscreened" : "queue.level." + level);
  }

  private static void line(StringBuilder body, String what, long count, Locale language) {
    body.append(Words.say(language, "mail.digest.line", what, count)).append('\n');
  }

  private void also(StringBuilder body, String what, long count, String page, Locale language) {
    if (count > 0) {
      body.append(body.isEmpty() ? "" : "\n")
          .append(Words.say(language, "mail.digest." + what, count, links.to(page)))
          .append('\n');
    }
  }

  private void item(StringBuilder body, int number, DigestItem one, Locale language) {
    QueueItem item = one.item();
    body.append('\n')
        .append(
            Words.say(
                language,
                "mail.digest.item",
                number,
                found(item, language),
                words(item.text()),
                waited(item, language)))
        .append('\n');
    if (item.screened() && item.flags().isEmpty() && item.protections().isEmpty()) {
      body.append(Words.say(language, "mail.digest.text", Excerpt.of(item.text()))).append('\n');
    }
    body.append(
            Words.say(language, "mail.digest.decide", links.to("/notices/decide/" + one.token())))
        .append('\n');
  }

  private String found(QueueItem item, Locale language) {
    if (!item.screened()) {
      return level(UNSCREENED, language);
    }
    List<PatternId> patterns = item.flags().stream().map(QueueFlag::pattern).distinct().toList();
    boolean weak = item.severity() == 0 && !patterns.isEmpty();
    String level = level(weak ? "weak" : level(item.severity()), language);
    return patterns.isEmpty()
        ? level
        : Words.say(
            language,
            "mail.digest.found",
            level,
            patterns.stream()
                .map(pattern -> catalogue.name(pattern, language))
                .collect(Collectors.joining(", ")));
  }

  private String waited(QueueItem item, Locale language) {
    Duration wait = Duration.between(item.submittedAt(), clock.instant());
    if (wait.toHours() < 1) {
      return Words.say(language, "time.minutes", Math.max(1, wait.toMinutes()));
    }
    return wait.toDays() < 1
        ? Words.say(language, "time.hours", wait.toHours())
        : Words.say(language, "time.days", wait.toDays());
  }

  private static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean gap = Character.isWhitespace(text.charAt(i));
      words += !gap && !inside ? 1 : 0;
      inside = !gap;
    }
    return words;
  }
}
