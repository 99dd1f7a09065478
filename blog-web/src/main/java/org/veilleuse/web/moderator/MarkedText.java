package org.veilleuse.web.moderator;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.TreeSet;

/** A comment's text cut into pieces, so that the words that were found can be marked. */
public final class MarkedText {

  /**
   * Words that were found, with the number of the reason beside the text.
   *
   * @param end exclusive, in UTF-16 units
   * @param severity 1 to 5, or 0 for a protection
   */
  record Found(int start, int end, int severity, int number) {}

  /**
   * A piece of the text.
   *
   * @param marked whether it is among the words found
   * @param severity the highest of what covers it; 0 for protections alone
   * @param numbers the reasons whose words end with this piece
   */
  public record Piece(String text, boolean marked, int severity, List<Integer> numbers) {}

  private MarkedText() {}

  /** The text in pieces, in order; together they are the whole text. */
  static List<Piece> cut(String text, List<Found> found) {
    TreeSet<Integer> edges = new TreeSet<>(List.of(0, text.length()));
    for (Found words : found) {
      edges.add(inside(words.start(), text));
      edges.add(inside(words.end(), text));
    }
    Deque<Found> coming =
        new ArrayDeque<>(found.stream().sorted(Comparator.comparingInt(Found::start)).toList());
    List<Found> covering = new ArrayList<>();
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    for (int to : edges.tailSet(1)) {
      while (!coming.isEmpty() && coming.peek().start() <= from) {
        covering.add(coming.remove());
      }
      covering.removeIf(w -> w.end() < to);
      pieces.add(
          new Piece(
              text.substring(from, to),
              !covering.isEmpty(),
              covering.stream().mapToInt(Found::severity).max().orElse(0),
              covering.stream()
                  .filter(w -> inside(w.end(), text) == to)
                  .map(Found::number)
                  .sorted()
                  .toList()));
      from = to;
    }
    return pieces;
  }

  private static int inside(int offset, String text) {
    return Math.max(0, Math.min(offset, text.length()));
  }
}
