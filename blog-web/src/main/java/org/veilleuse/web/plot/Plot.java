package org.veilleuse.web.plot;

import java.util.List;

/**
 * What a page draws, in the coordinates of its own box; all numbers have one decimal.
 *
 * @param grid lines with their labels, from the bottom to the top
 * @param dates labels under the axis
 * @param hovers what a mouse is told, one for each slot
 */
public record Plot(
    double width,
    double height,
    double left,
    double bottom,
    List<Grid> grid,
    List<Date> dates,
    List<Bar> bars,
    List<Line> lines,
    List<Hover> hovers) {

  /** A line across, and what it says at the left. */
  public record Grid(double y, String label) {}

  /** A word under the axis, its middle at x. */
  public record Date(double x, String label) {}

  /**
   * A part of a bar.
   *
   * @param kind what it counts, the name of a pattern that fills it
   */
  public record Bar(double x, double y, double width, double height, String kind) {}

  /**
   * A line with marks.
   *
   * @param path of SVG; interrupted where there is nothing
   */
  public record Line(String kind, String path, List<Mark> marks) {}

  /** A point of a line. */
  public record Mark(double x, double y) {}

  /** The whole height of a slot. */
  public record Hover(double x, double width, String label) {}

  static double round(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
