package org.veilleuse.web.moderator;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.figures.Period;

/**
 * Which period an address asks for: a number of days up to today, or two dates; the last 30 days if
 * it does not say.
 *
 * @param days one of {@link #CHOICES}, or 0 where two dates are asked for
 * @param from the date that was typed, empty if it was none, or the first day of the period
 * @param to the same of the other date, or its last day
 * @param period empty if what was typed is none
 */
public record AskedPeriod(int days, String from, String to, Optional<Period> period) {

  static final List<Integer> CHOICES = List.of(7, 30, 90, 365);

  private static final int USUAL = 30;

  static AskedPeriod of(HttpServletRequest request, LocalDate today, ZoneId zone) {
    return of(
        request.getParameter("days"),
        request.getParameter("from"),
        request.getParameter("to"),
        today,
        zone);
  }

  static AskedPeriod of(String days, String from, String to, LocalDate today, ZoneId zone) {
    if (empty(from) && empty(to)) {
      int asked =
          empty(days)
              ? USUAL
              : CHOICES.stream().filter(c -> days.equals(c.toString())).findFirst().orElse(0);
      if (asked == 0) {
        return new AskedPeriod(0, "", "", Optional.empty());
      }
      Period period = Period.until(today, asked, zone);
      return new AskedPeriod(
          asked, period.from().toString(), period.to().toString(), Optional.of(period));
    }
    return new AskedPeriod(0, date(from), date(to), between(from, to, today, zone));
  }

  /** What is to come has no figures yet, so a period ends today at the latest. */
  private static Optional<Period> between(String from, String to, LocalDate today, ZoneId zone) {
    try {
      LocalDate last = empty(to) ? today : LocalDate.parse(to);
      return Optional.of(
          new Period(
              LocalDate.parse(from == null ? "" : from), last.isAfter(today) ? today : last, zone));
    } catch (DateTimeException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean empty(String typed) {
    return typed == null || typed.isEmpty();
  }

  /** What a date field can show again. */
  private static String date(String typed) {
    try {
      return empty(typed) ? "" : LocalDate.parse(typed).toString();
    } catch (DateTimeException e) {
      return "";
    }
  }
}
