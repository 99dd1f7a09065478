package org.veilleuse.web.moderator;

import java.util.List;
import org.veilleuse.web.plot.Plot;

/**
 * A plot on the page of figures, and the same in a table.
 *
 * @param id what its words in the bundles begin with after {@code figures.}, and its file's name
 * @param plot null if there is nothing to draw
 * @param about what somebody is told who does not see it
 * @param legend what is in it, from the bottom to the top
 * @param heads of the table's columns, one more than the legend has
 * @param rows without those that are empty
 */
public record Figure(
    String id,
    Plot plot,
    String about,
    List<Key> legend,
    List<String> heads,
    List<List<String>> rows) {

  /**
   * A kind of bar or line, and its name.
   *
   * @param line whether it is a line
   */
  public record Key(String kind, String name, boolean line) {}
}
