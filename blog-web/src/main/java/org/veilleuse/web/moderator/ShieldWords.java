package org.veilleuse.web.moderator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.veilleuse.moderation.shield.Openness;
import org.veilleuse.moderation.shield.Shields;
import org.veilleuse.web.reader.Words;

/** Puts into words what the audit trail says of shields and of the site's own words. */
final class ShieldWords {

  private ShieldWords() {}

  static String told(Map<String, String> figures, String words, Locale locale) {
    String what = openness(figures.get(Shields.OPENNESS), locale);
    String until = figures.get(Shields.UNTIL);
    String told =
        until == null ? what : Words.say(locale, "trail.shield-until", what, at(until, locale));
    return words.isEmpty() ? told : told + " – " + words;
  }

  /** The language of a word of the site's list, for example {@code in French}. */
  static String language(String code, Locale locale) {
    return Set.of("fr", "en", "both").contains(code)
        ? Words.say(locale, "words.language." + code)
        : code;
  }

  private static String openness(String name, Locale locale) {
    for (Openness one : Openness.values()) {
      if (one.name().equals(name)) {
        return Words.say(locale, "shield.choice." + one);
      }
    }
    return name;
  }

  // In UTC, as an exported trail is read anywhere.
  private static String at(String instant, Locale locale) {
    try {
      return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
              .withLocale(locale)
              .format(Instant.parse(instant).atOffset(ZoneOffset.UTC))
          + " UTC";
    } catch (DateTimeParseException e) {
      return instant;
    }
  }
}
