package org.veilleuse.web.moderator;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.veilleuse.moderation.figures.AppealTally;
import org.veilleuse.moderation.figures.Figures;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.moderation.figures.Tally;
import org.veilleuse.moderation.figures.Waiting;

/**
 * Figures as lines of CSV (RFC 4180), by day whatever the page shows. Columns and numbers are the
 * same in all languages, so that a sheet made once goes on working. The first character is a byte
 * order mark: without it Excel takes UTF-8 for something else, and nothing that reads CSV minds.
 */
final class FigureFile {

  static final String BYTE_ORDER_MARK = "\uFEFF";

  /** What can be asked for. */
  enum Kind {
    WAITING,
    DECISIONS,
    MODERATORS,
    OUTCOMES,
    PATTERNS,
    RULES,
    APPEALS;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Figures figures;
  private final Slots slots;
  private final Consumer<String> out;

  FigureFile(Figures figures, Slots slots, Consumer<String> out) {
    this.figures = figures;
    this.slots = slots;
    this.out = out;
  }

  /**
   * @param visible chooses whose numbers are written beside a name
   */
  void write(Kind kind, UnaryOperator<SortedMap<String, List<Tally>>> visible) {
    switch (kind) {
      case WAITING -> waiting(figures.decisions(slots).waiting());
      case DECISIONS -> decisions(figures.decisions(slots).decided());
      case MODERATORS -> moderators(visible.apply(figures.decisions(slots).byModerator()));
      case OUTCOMES -> outcomes(figures.outcomes(slots));
      case PATTERNS -> patterns();
      case RULES -> rules();
      case APPEALS -> appeals(figures.appeals(slots));
    }
  }

  private void waiting(List<Waiting> each) {
    line("day", "comments", "median_seconds", "p95_seconds");
    for (int i = 0; i < each.size(); i++) {
      Waiting w = each.get(i);
      line(day(i), w.comments(), seconds(w.median()), seconds(w.p95()));
    }
  }

  private static Object seconds(Duration duration) {
    return duration == null ? "" : String.format(Locale.ROOT, "%.3f", duration.toMillis() / 1e3);
  }

  private void decisions(List<Tally> each) {
    line("day", "published", "rejected", "spam");
    for (int i = 0; i < each.size(); i++) {
      Tally t = each.get(i);
      line(day(i), t.published(), t.rejected(), t.spam());
    }
  }

  private void moderators(SortedMap<String, List<Tally>> all) {
    line("day", "moderator", "published", "rejected", "spam");
    for (int i = 0; i < slots.starts().size(); i++) {
      int slot = i;
      all.forEach(
          (name, each) -> {
            Tally t = each.get(slot);
            if (t.total() > 0) {
              line(day(slot), TrailFile.cell(name), t.published(), t.rejected(), t.spam());
            }
          });
    }
  }

  private void outcomes(List<Tally> each) {
    line("day", "published", "rejected", "spam", "waiting");
    for (int i = 0; i < each.size(); i++) {
      Tally t = each.get(i);
      line(day(i), t.published(), t.rejected(), t.spam(), t.waiting());
    }
  }

  private void patterns() {
    line("day", "pattern", "comments");
    figures
        .patterns(slots)
        .forEach(
            (pattern, each) -> {
              for (int i = 0; i < each.size(); i++) {
                if (each.get(i) > 0) {
                  line(day(i), pattern, each.get(i));
                }
              }
            });
  }

  private void rules() {
    line("rule", "pattern", "published", "rejected", "spam", "agreement", "low", "high");
    figures
        .rules(slots.period())
        .forEach(
            r ->
                line(
                    TrailFile.cell(r.rule()),
                    r.pattern(),
                    r.decided().published(),
                    r.decided().rejected(),
                    r.decided().spam(),
                    share(r.share()),
                    share(r.interval().low()),
                    share(r.interval().high())));
  }

  private static String share(double share) {
    return String.format(Locale.ROOT, "%.4f", share);
  }

  private void appeals(List<AppealTally> each) {
    line("day", "sent", "upheld", "kept", "waiting", "taken_back");
    for (int i = 0; i < each.size(); i++) {
      AppealTally t = each.get(i);
      line(day(i), t.sent(), t.upheld(), t.kept(), t.waiting(), t.gone());
    }
  }

  private LocalDate day(int slot) {
    return slots.starts().get(slot);
  }

  private void line(Object... cells) {
    StringJoiner line = new StringJoiner(",", "", "\r\n");
    for (Object cell : cells) {
      line.add(cell.toString());
    }
    out.accept(line.toString());
  }
}
