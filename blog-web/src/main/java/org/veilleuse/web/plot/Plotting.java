package org.veilleuse.web.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.veilleuse.web.plot.Plot.Bar;
import org.veilleuse.web.plot.Plot.Date;
import org.veilleuse.web.plot.Plot.Grid;
import org.veilleuse.web.plot.Plot.Hover;
import org.veilleuse.web.plot.Plot.Line;
import org.veilleuse.web.plot.Plot.Mark;

/** Draws values over time, as bars or as lines. */
public final class Plotting {

  /** The width of a date, and some air. */
  private static final double WIDEST_DATE = 66;

  private static final int[] DATES_EVERY = {1, 2, 3, 7, 14, 28, 56, 112};

  /** With more slots than that, marks would cover the line. */
  private static final int MOST_MARKS = 31;

  private final Scale scale;
  private final Box box;
  private final List<String> dates;
  private final List<String> hovers;

  private Plotting(Scale scale, Box box, List<String> dates, List<String> hovers) {
    this.scale = scale;
    this.box = box;
    this.dates = dates;
    this.hovers = hovers;
  }

  /**
   * 400 wide, which a page shows smaller on a phone and larger on a desk: there is room for few
   * words.
   *
   * @param left the room for the labels of the scale
   * @param dates one for each slot; not all will be written
   * @param hovers one for each slot
   */
  public static Plotting large(Scale scale, double left, List<String> dates, List<String> hovers) {
    return new Plotting(scale, new Box(400, 200, left, 12, 6, 26), dates, hovers);
  }

  /** 240 wide and without words, one of many beside each other. */
  public static Plotting small(Scale scale, List<String> hovers) {
    return new Plotting(scale, new Box(240, 48, 0, 2, 0, 1), List.of(), hovers);
  }

  /**
   * Bars that stand on one another.
   *
   * @param kinds the lowest first
   * @param slots for each slot, a number of each kind
   */
  public Plot bars(List<String> kinds, List<long[]> slots, DoubleFunction<String> label) {
    List<Bar> bars = new ArrayList<>();
    double wide = slotWidth() * 0.78;
    for (int slot = 0; slot < slots.size(); slot++) {
      double below = 0;
      for (int kind = 0; kind < kinds.size(); kind++) {
        double value = slots.get(slot)[kind];
        if (value > 0) {
          double from = y(below);
          double to = y(below + value);
          bars.add(
              new Bar(
                  Plot.round(middle(slot) - wide / 2),
                  Plot.round(to),
                  Plot.round(wide),
                  Plot.round(from - to),
                  kinds.get(kind)));
          below += value;
        }
      }
    }
    return plot(label, bars, List.of());
  }

  /**
   * Lines, interrupted where a value is missing.
   *
   * @param slots for each kind, a value for each slot or null
   */
  public Plot lines(List<String> kinds, List<List<Double>> slots, DoubleFunction<String> label) {
    List<Line> lines = new ArrayList<>();
    for (int kind = 0; kind < kinds.size(); kind++) {
      lines.add(line(kinds.get(kind), slots.get(kind)));
    }
    return plot(label, List.of(), lines);
  }

  private Line line(String kind, List<Double> values) {
    StringBuilder path = new StringBuilder();
    List<Mark> marks = new ArrayList<>();
    for (int slot = 0; slot < values.size(); slot++) {
      Double value = values.get(slot);
      if (value == null) {
        continue;
      }
      boolean before = slot > 0 && values.get(slot - 1) != null;
      boolean after = slot + 1 < values.size() && values.get(slot + 1) != null;
      Mark mark = new Mark(Plot.round(middle(slot)), Plot.round(y(value)));
      path.append(before ? 'L' : 'M').append(mark.x()).append(' ').append(mark.y());
      // Alone, it would be a line of no length.
      if (values.size() <= MOST_MARKS || !before && !after) {
        marks.add(mark);
      }
    }
    return new Line(kind, path.toString(), marks);
  }

  private Plot plot(DoubleFunction<String> label, List<Bar> bars, List<Line> lines) {
    return new Plot(
        box.width(),
        box.height(),
        box.left(),
        box.foot(),
        scale.ticks().stream().map(t -> new Grid(Plot.round(y(t)), label.apply(t))).toList(),
        written(),
        bars,
        lines,
        told());
  }

  private List<Date> written() {
    int every = DATES_EVERY[0];
    for (int i = 1; i < DATES_EVERY.length && every * slotWidth() < WIDEST_DATE; i++) {
      every = DATES_EVERY[i];
    }
    List<Date> written = new ArrayList<>();
    for (int slot = 0; slot < dates.size(); slot += every) {
      double x = middle(slot);
      if (x + WIDEST_DATE / 2 <= box.width() + box.right() || dates.size() == 1) {
        written.add(new Date(Plot.round(x), dates.get(slot)));
      }
    }
    return written;
  }

  private List<Hover> told() {
    List<Hover> told = new ArrayList<>();
    for (int slot = 0; slot < hovers.size(); slot++) {
      told.add(
          new Hover(
              Plot.round(middle(slot) - slotWidth() / 2),
              Plot.round(slotWidth()),
              hovers.get(slot)));
    }
    return told;
  }

  private double slotWidth() {
    return box.slot(hovers.size());
  }

  private double middle(int slot) {
    return box.left() + slotWidth() * (slot + 0.5);
  }

  private double y(double value) {
    return box.foot() - scale.share(value) * (box.foot() - box.top());
  }
}
