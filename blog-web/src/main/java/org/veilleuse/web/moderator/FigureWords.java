package org.veilleuse.web.moderator;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.web.reader.Words;

/** Numbers, days and durations in the words of one language. */
final class FigureWords {

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final Locale locale;

  FigureWords(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  String say(String key, Object... values) {
    return Words.say(locale, "figures." + key, values);
  }

  String number(double value) {
    return NumberFormat.getIntegerInstance(locale).format(value);
  }

  /** For example {@code 87 %}. */
  String percent(double share) {
    return NumberFormat.getPercentInstance(locale).format(share);
  }

  /** For example {@code 24 nov.} */
  String shortDay(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM", locale).format(day);
  }

  /** For example {@code 24 nov. 2026}. */
  String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
  }

  /** A day, or the first and last of a week. */
  String slot(Slots slots, int slot) {
    LocalDate first = slots.starts().get(slot);
    LocalDate last = slots.end(slot);
    return first.equals(last) ? day(first) : say("from-to", shortDay(first), day(last));
  }

  /** In one unit, for an axis; for example {@code 4 h}. */
  String tick(double seconds) {
    long rounded = Math.round(seconds);
    if (rounded < MINUTE) {
      return say("duration.s", rounded);
    }
    if (rounded < HOUR) {
      return say("duration.min", rounded / MINUTE);
    }
    return rounded < DAY ? say("duration.h", rounded / HOUR) : say("duration.d", rounded / DAY);
  }

  /** In two units at most, for example {@code 3 h 20 min}; a dash for null. */
  String duration(Duration duration) {
    if (duration == null) {
      return "–";
    }
    long seconds = duration.plusMillis(500).toSeconds();
    if (seconds < HOUR) {
      return tick(seconds);
    }
    if (seconds < DAY) {
      return two(seconds, HOUR, say("duration.min", seconds % HOUR / MINUTE), MINUTE);
    }
    return two(seconds, DAY, say("duration.h", seconds % DAY / HOUR), HOUR);
  }

  private String two(long seconds, long unit, String rest, long lesser) {
    String first = tick(seconds / unit * unit);
    return seconds % unit < lesser ? first : first + " " + rest;
  }
}
