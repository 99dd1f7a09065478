package org.veilleuse.moderation.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Runs automata over sentences, one after the other, each with all its states at once, so that
 * nothing is ever tried twice. Each state remembers the leftmost place from which it was reached.
 * For one thread.
 */
final class Simulation {
  private static final int NOWHERE = Integer.MAX_VALUE;
  // most automata are small, and room for them is not made twice
  private static final int FEWEST = 64;

  /** The states that are alive, and from where each was reached. */
  private static final class Frontier {
    private final int[] from;
    private final int[] touched;
    private int touchedCount;
    private final int[] testing;
    private int testingCount;

    Frontier(int size) {
      from = new int[size];
      Arrays.fill(from, NOWHERE);
      touched = new int[size];
      testing = new int[size];
    }

    void clear() {
      for (int i = 0; i < touchedCount; i++) {
        from[touched[i]] = NOWHERE;
      }
      touchedCount = 0;
      testingCount = 0;
    }
  }

  // made once a thread: what a comment makes anew pushes what it needs out of the processor's
  // caches
  private static final ThreadLocal<Simulation> OF_THREAD = ThreadLocal.withInitial(Simulation::new);

  private final BitSet candidates = new BitSet();
  private Marks marks;
  private Program program;
  private Frontier here = new Frontier(0);
  private Frontier next = here;
  private int[] stack;
  private int bestFrom = NOWHERE;
  private int bestTo;
  private long steps;

  private Simulation() {}

  /** The one of this thread, which stands ready between two runs. */
  static Simulation ofThread() {
    return OF_THREAD.get();
  }

  /** Room for the numbers of what is to be run next: empty, and to be left so. */
  BitSet candidates() {
    return candidates;
  }

  /** Adds the matches from left to right, each as long as can be, none overlapping. */
  void run(Program automaton, Marks sentence, List<TokenSpan> found) {
    program = automaton;
    marks = sentence;
    if (here.from.length < program.size()) {
      int size = Math.max(FEWEST, 2 * program.size());
      here = new Frontier(size);
      next = new Frontier(size);
      stack = new int[2 * size + 2];
    }
    int size = marks.size();
    for (int at = 0; at <= size; at++) {
      steps++;
      if (bestFrom == NOWHERE && at < size && marks.row(at).holds(program.first())) {
        reach(here, program.entry(), at, at);
      }
      boolean goesOn = at < size && here.testingCount > 0 && advance(at);
      if (!goesOn && bestFrom != NOWHERE) {
        found.add(new TokenSpan(bestFrom, bestTo));
        at = bestTo - 1;
        bestFrom = NOWHERE;
        here.clear();
      }
    }
    here.clear();
  }

  /** Reads the token here; whether some state that can still win is left. */
  private boolean advance(int at) {
    int best = bestFrom;
    Row row = marks.row(at);
    next.clear();
    for (int i = 0; i < here.testingCount; i++) {
      int s = here.testing[i];
      if (here.from[s] > best) {
        continue;
      }
      steps++;
      if (row.holds(program.condition(s))) {
        reach(next, program.next(s), here.from[s], at + 1);
      }
    }
    Frontier swap = here;
    here = next;
    next = swap;
    for (int i = 0; i < here.testingCount; i++) {
      if (here.from[here.testing[i]] <= bestFrom) {
        return true;
      }
    }
    return false;
  }

  /** Marks a state and all that it leads to without a token as reached from a place. */
  private void reach(Frontier frontier, int first, int start, int at) {
    int depth = 0;
    stack[depth++] = first;
    while (depth > 0) {
      int s = stack[--depth];
      if (s < 0 || frontier.from[s] <= start) {
        continue;
      }
      steps++;
      Place place = program.place(s);
      if (place != null && !marks.holds(place, at)) {
        continue;
      }
      if (frontier.from[s] == NOWHERE) {
        frontier.touched[frontier.touchedCount++] = s;
        if (program.tests(s)) {
          frontier.testing[frontier.testingCount++] = s;
        }
      }
      frontier.from[s] = start;
      if (program.accepts(s)) {
        accept(start, at);
      } else if (!program.tests(s)) {
        stack[depth++] = program.next(s);
        stack[depth++] = program.other(s);
      }
    }
  }

  private void accept(int start, int at) {
    if (start <= bestFrom && at > start) {
      bestFrom = start;
      bestTo = at;
    }
  }

  /** How many states were looked at so far. */
  long steps() {
    return steps;
  }
}
