package org.veilleuse.web.moderator;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.veilleuse.moderation.figures.AppealTally;
import org.veilleuse.moderation.figures.Slots;
import org.veilleuse.moderation.figures.Tally;
import org.veilleuse.moderation.figures.Waiting;
import org.veilleuse.web.moderator.Figure.Key;
import org.veilleuse.web.plot.CountScale;
import org.veilleuse.web.plot.DurationScale;
import org.veilleuse.web.plot.Plot;
import org.veilleuse.web.plot.Plotting;

/** Makes plots and tables of figures, in the words of one language. */
final class DrawnFigures {

  private static final double ROOM_FOR_DURATIONS = 48;
  private static final double ROOM_FOR_COUNTS = 38;

  private final FigureWords words;
  private final Slots slots;

  DrawnFigures(FigureWords words, Slots slots) {
    this.words = words;
    this.slots = slots;
  }

  Figure waiting(List<Waiting> waiting) {
    List<Key> legend =
        List.of(
            new Key("median", words.say("median"), true), new Key("p95", words.say("p95"), true));
    List<Duration> all =
        waiting.stream()
            .filter(w -> w.comments() > 0)
            .flatMap(w -> Stream.of(w.median(), w.p95()))
            .toList();
    List<Row> rows = new ArrayList<>();
    for (int slot = 0; slot < waiting.size(); slot++) {
      Waiting w = waiting.get(slot);
      rows.add(
          new Row(
              w.comments() == 0,
              List.of(
                  words.duration(w.median()),
                  words.duration(w.p95()),
                  words.number(w.comments()))));
    }
    List<String> heads = List.of(words.say("median"), words.say("p95"), words.say("comments"));
    if (all.isEmpty()) {
      return figure("waiting", null, "", legend, heads, rows);
    }
    Duration least = all.stream().min(Duration::compareTo).orElseThrow();
    Duration most = all.stream().max(Duration::compareTo).orElseThrow();
    Plot plot =
        Plotting.large(
                DurationScale.between(seconds(least), seconds(most)),
                ROOM_FOR_DURATIONS,
                dates(),
                hovers(legend.size(), heads, rows))
            .lines(
                List.of("median", "p95"),
                List.of(
                    waiting.stream().map(w -> seconds(w.median())).toList(),
                    waiting.stream().map(w -> seconds(w.p95())).toList()),
                words::tick);
    return figure(
        "waiting",
        plot,
        words.say("waiting.about", words.duration(least), words.duration(most)),
        legend,
        heads,
        rows);
  }

  private static Double seconds(Duration duration) {
    return duration == null ? null : duration.toMillis() / 1000.0;
  }

  Figure decisions(List<Tally> decided) {
    return bars(
        "decisions",
        List.of("published", "rejected", "spam"),
        slot -> {
          Tally t = decided.get(slot);
          return new long[] {t.published(), t.rejected(), t.spam()};
        });
  }

  Figure outcomes(List<Tally> outcomes) {
    return bars(
        "outcomes",
        List.of("published", "rejected", "spam", "waiting"),
        slot -> {
          Tally t = outcomes.get(slot);
          return new long[] {t.published(), t.rejected(), t.spam(), t.waiting()};
        });
  }

  Figure appeals(List<AppealTally> appeals) {
    return bars(
        "appeals",
        List.of("upheld", "kept", "gone", "waiting"),
        slot -> {
          AppealTally t = appeals.get(slot);
          return new long[] {t.upheld(), t.kept(), t.gone(), t.waiting()};
        });
  }

  /** The numbers of each slot, and their sum in the last column. */
  private Figure bars(String id, List<String> kinds, IntFunction<long[]> numbers) {
    List<Key> legend = kinds.stream().map(k -> new Key(k, words.say(id + "." + k), false)).toList();
    List<long[]> all = IntStream.range(0, slots.starts().size()).mapToObj(numbers).toList();
    List<Row> rows = new ArrayList<>();
    for (long[] counts : all) {
      List<String> cells = new ArrayList<>();
      for (long count : counts) {
        cells.add(words.number(count));
      }
      cells.add(words.number(sum(counts)));
      rows.add(new Row(sum(counts) == 0, cells));
    }
    List<String> heads =
        Stream.concat(legend.stream().map(Key::name), Stream.of(words.say("together"))).toList();
    long most = all.stream().mapToLong(DrawnFigures::sum).max().orElse(0);
    if (most == 0) {
      return figure(id, null, "", legend, heads, rows);
    }
    Plot plot =
        Plotting.large(
                CountScale.to(most), ROOM_FOR_COUNTS, dates(), hovers(legend.size(), heads, rows))
            .bars(kinds, all, words::number);
    long whole = all.stream().mapToLong(DrawnFigures::sum).sum();
    return figure(id, plot, words.say(id + ".about", whole, most), legend, heads, rows);
  }

  private static long sum(long[] counts) {
    return IntStream.range(0, counts.length).mapToLong(i -> counts[i]).sum();
  }

  /** The cells of a slot, and whether it has nothing to tell. */
  private record Row(boolean empty, List<String> cells) {}

  private Figure figure(
      String id, Plot plot, String about, List<Key> legend, List<String> heads, List<Row> rows) {
    List<List<String>> table = new ArrayList<>();
    for (int slot = 0; slot < rows.size(); slot++) {
      if (!rows.get(slot).empty()) {
        List<String> row = new ArrayList<>();
        row.add(words.slot(slots, slot));
        row.addAll(rows.get(slot).cells());
        table.add(row);
      }
    }
    List<String> all = new ArrayList<>();
    all.add(words.say(slots.weeks() ? "week" : "day"));
    all.addAll(heads);
    return new Figure(id, plot, about, legend, all, table);
  }

  private List<String> dates() {
    return slots.starts().stream().map(words::shortDay).toList();
  }

  private List<String> hovers(int kinds, List<String> heads, List<Row> rows) {
    List<String> hovers = new ArrayList<>();
    for (int slot = 0; slot < rows.size(); slot++) {
      StringBuilder told = new StringBuilder(words.slot(slots, slot));
      for (int i = 0; i < kinds; i++) {
        told.append('\n').append(words.say("pair", heads.get(i), rows.get(slot).cells().get(i)));
      }
      hovers.add(told.toString());
    }
    return hovers;
  }
}
