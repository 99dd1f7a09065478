package org.veilleuse.web.evidence;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.web.reader.Words;

/** Says things in the language of a file. */
final class EvidenceWords {

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSxxx", Locale.ROOT);

  private static final int MOST_WORDS = 200;

  private final Catalogue catalogue;
  private final Locale language;
  private final ZoneId zone;

  EvidenceWords(Catalogue catalogue, Locale language, ZoneId zone) {
    this.catalogue = catalogue;
    this.language = language;
    this.zone = zone;
  }

  String say(String key, Object... values) {
    return Words.say(language, key, values);
  }

  /** For example {@code 24 November 2026, 18:05:12 +01:00}. */
  String date(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(language)
            .withZone(zone)
            .format(at)
        + DateTimeFormatter.ofPattern(", HH:mm:ss xxx", Locale.ROOT).withZone(zone).format(at);
  }

  /** For example {@code 2026-11-24T18:05:12.000001+01:00}. */
  String iso(Instant at) {
    return at == null ? null : ISO.withZone(zone).format(at);
  }

  String pattern(PatternId pattern) {
    return catalogue.name(pattern, language);
  }

  /** For example {@code Threat}, or {@code Threat, in the pseudonym}. */
  String pattern(QueueFlag flag) {
    String name = pattern(flag.pattern());
    return flag.ofName() ? say("queue.in-name", name) : name;
  }

  /** Why it was raised. A conversation's own sentence tells what others wrote, so it stays here. */
  String reason(QueueFlag flag) {
    return flag.sentence(language).isPresent()
        ? catalogue.why(flag.pattern(), language)
        : catalogue.reason(flag.rule(), language);
  }

  String reason(QueueProtection shield) {
    String key = "protection." + shield.kind().name().toLowerCase(Locale.ROOT);
    return say(key) + say("evidence.pdf.colon") + say(key + ".why", pattern(shield.pattern()));
  }

  String action(Action action) {
    return say(action == null ? "trail.unknown" : "trail." + action);
  }

  /** The words that were found, shortened if they are many. */
  static String found(String text, int start, int end) {
    int from = Math.max(0, Math.min(start, text.length()));
    int to = Math.max(from, Math.min(end, text.length()));
    return cut(text.substring(from, to).strip(), MOST_WORDS);
  }

  static String cut(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most)).stripTrailing() + " […]";
  }

  Locale language() {
    return language;
  }

  ZoneId zone() {
    return zone;
  }
}
