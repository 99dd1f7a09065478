package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What expressions find in one sentence. For one thread. */
public final class Seen {
  private final Expressions expressions;
  private final Marks marks;
  // few sentences match anything
  private Map<Integer, List<TokenSpan>> spans = Map.of();
  private Map<Integer, List<TokenSpan>> asked = Map.of();
  private BitSet candidates;

  Seen(Expressions expressions, Marks marks) {
    this.expressions = expressions;
    this.marks = marks;
    Simulation simulation = Simulation.ofThread();
    Expressions.Group sought = expressions.sought();
    BitSet among = simulation.candidates();
    sought.index().candidates(marks, among);
    for (int at = among.nextSetBit(0); at >= 0; ) {
      int expression = sought.expressions()[at];
      int end = expressions.range(expression).to();
      List<TokenSpan> found = new ArrayList<>(0);
      for (; at >= 0 && at < end; at = among.nextSetBit(at + 1)) {
        simulation.run(sought.programs()[at], marks, found);
      }
      if (!found.isEmpty()) {
        spans = spans.isEmpty() ? new TreeMap<>() : spans;
        spans.put(expression, apart(found));
      }
    }
    among.clear();
  }

  /** The numbers of those sought that match, in order. */
  public Set<Integer> matching() {
    return spans.keySet();
  }

  /**
   * Where an expression matches, from left to right, each match as long as can be, none
   * overlapping.
   */
  public List<TokenSpan> spans(int expression) {
    if (expressions.range(expression).sought()) {
      return spans.getOrDefault(expression, List.of());
    }
    asked = asked.isEmpty() ? new HashMap<>() : asked;
    return asked.computeIfAbsent(expression, this::look);
  }

  private List<TokenSpan> look(int expression) {
    if (candidates == null) {
      candidates = new BitSet();
      expressions.others().index().candidates(marks, candidates);
    }
    Expressions.Range range = expressions.range(expression);
    List<TokenSpan> found = new ArrayList<>(0);
    for (int at = candidates.nextSetBit(range.from());
        at >= 0 && at < range.to();
        at = candidates.nextSetBit(at + 1)) {
      Simulation.ofThread().run(expressions.others().programs()[at], marks, found);
    }
    return apart(found);
  }

  private static List<TokenSpan> apart(List<TokenSpan> found) {
    if (found.size() < 2) {
      return found;
    }
    found.sort(Comparator.comparingInt(TokenSpan::from).thenComparing(s -> -s.to()));
    List<TokenSpan> apart = new ArrayList<>();
    int end = 0;
    for (TokenSpan span : found) {
      if (span.from() >= end) {
        apart.add(span);
        end = span.to();
      }
    }
    return apart;
  }
}
