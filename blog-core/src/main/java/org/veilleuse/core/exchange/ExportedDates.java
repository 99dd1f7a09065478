package org.veilleuse.core.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** Reads the two forms of date that an export has. */
final class ExportedDates {
  private static final DateTimeFormatter STORED =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withResolverStyle(ResolverStyle.STRICT);

  private ExportedDates() {}

  /**
   * The first of some texts that is a date, or null.
   *
   * <p>{@code 2012-11-20 09:00:00} is taken as UTC, also where the export means the unknown time
   * zone of the blog; {@code 0000-00-00 00:00:00} is no date.
   */
  static Instant first(String... candidates) {
    for (String candidate : candidates) {
      Instant date = date(candidate.strip());
      if (date != null) {
        return date;
      }
    }
    return null;
  }

  private static Instant date(String text) {
    if (text.isEmpty() || text.length() > 40 || text.startsWith("0000")) {
      return null;
    }
    try {
      return Character.isDigit(text.charAt(0))
          ? LocalDateTime.parse(text, STORED).toInstant(ZoneOffset.UTC)
          : Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text));
    } catch (DateTimeException noDate) {
      return null;
    }
  }
}
