package org.veilleuse.web.moderator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.moderation.figures.Tally;
import org.veilleuse.web.plot.CountScale;
import org.veilleuse.web.plot.Plot;
import org.veilleuse.web.plot.Plotting;

/**
 * One moderator's decisions over time, drawn to the same scale as the others'.
 *
 * @param whole in the whole period
 * @param rows a slot and how many were published, rejected and marked as spam in it, without those
 *     in which nothing was decided
 */
public record ModeratorFigure(String name, Tally whole, Plot plot, List<List<String>> rows) {

  /** From the bottom to the top. */
  static final List<String> KINDS = List.of("published", "rejected", "spam");

  static List<ModeratorFigure> of(
      Map<String, List<Tally>> byModerator, Slots slots, FigureWords words) {
    long most =
        byModerator.values().stream().flatMap(List::stream).mapToLong(Tally::total).max().orElse(0);
    List<ModeratorFigure> figures = new ArrayList<>();
    byModerator.forEach(
        (moderator, each) -> figures.add(of(TrailWords.who(moderator), each, most, slots, words)));
    return List.copyOf(figures);
  }

  private static ModeratorFigure of(
      String name, List<Tally> each, long most, Slots slots, FigureWords words) {
    List<String> hovers = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int slot = 0; slot < each.size(); slot++) {
      Tally tally = each.get(slot);
      hovers.add(words.say("pair", words.slot(slots, slot), words.number(tally.total())));
      if (tally.total() > 0) {
        rows.add(
            List.of(
                words.slot(slots, slot),
                words.number(tally.published()),
                words.number(tally.rejected()),
                words.number(tally.spam())));
      }
    }
    Plot plot =
        Plotting.small(CountScale.to(most), hovers)
            .bars(
                KINDS,
                each.stream().map(t -> new long[] {t.published(), t.rejected(), t.spam()}).toList(),
                words::number);
    return new ModeratorFigure(name, each.stream().reduce(Tally.NONE, Tally::plus), plot, rows);
  }
}
