package org.veilleuse.web.moderator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.moderation.pattern.Catalogue;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.web.plot.CountScale;
import org.veilleuse.web.plot.Plot;
import org.veilleuse.web.plot.Plotting;

/**
 * One pattern over time, drawn to the same scale as the others.
 *
 * @param id of the pattern
 * @param count how many comments are flagged with it in the whole period
 * @param rows a slot and a number each, without those that have none
 */
public record PatternFigure(
    String id, String name, long count, Plot plot, List<List<String>> rows) {

  static List<PatternFigure> of(
      Map<PatternId, List<Long>> counts, Slots slots, Catalogue catalogue, FigureWords words) {
    long most =
        counts.values().stream().flatMap(List::stream).mapToLong(Long::longValue).max().orElse(0);
    List<PatternFigure> figures = new ArrayList<>();
    counts.forEach(
        (pattern, each) ->
            figures.add(
                of(pattern, catalogue.name(pattern, words.locale()), each, most, slots, words)));
    figures.sort(Comparator.comparingLong(PatternFigure::count).reversed());
    return figures;
  }

  private static PatternFigure of(
      PatternId pattern, String name, List<Long> each, long most, Slots slots, FigureWords words) {
    List<String> hovers = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    for (int slot = 0; slot < each.size(); slot++) {
      String number = words.number(each.get(slot));
      hovers.add(words.say("pair", words.slot(slots, slot), number));
      if (each.get(slot) > 0) {
        rows.add(List.of(words.slot(slots, slot), number));
      }
    }
    Plot plot =
        Plotting.small(CountScale.to(most), hovers)
            .bars(
                List.of("flagged"),
                each.stream().map(count -> new long[] {count}).toList(),
                words::number);
    long count = each.stream().mapToLong(Long::longValue).sum();
    return new PatternFigure(pattern.name(), name, count, plot, rows);
  }
}
