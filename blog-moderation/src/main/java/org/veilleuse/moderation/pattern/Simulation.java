package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Token;

/**
 * Runs an automaton over one sentence, all its states at once, so that nothing is ever tried twice.
 * Each state remembers the leftmost place from which it was reached.
 */
final class Simulation {
  private static final int NOWHERE = Integer.MAX_VALUE;

  private final Program program;
  private final Sentence sentence;
  private final int lastWord;
  private final List<TokenSpan> found = new ArrayList<>();
  private int[] current;
  private int[] following;
  private final int[] stack;
  private int bestFrom = NOWHERE;
  private int bestTo;
  private long steps;

  Simulation(Program program, Sentence sentence) {
    this.program = program;
    this.sentence = sentence;
    lastWord = Place.lastWord(sentence);
    current = new int[program.size()];
    following = new int[program.size()];
    stack = new int[2 * program.size() + 2];
    Arrays.fill(current, NOWHERE);
    Arrays.fill(following, NOWHERE);
  }

  List<TokenSpan> run() {
    int size = sentence.tokens().size();
    for (int at = 0; at <= size; at++) {
      if (bestFrom == NOWHERE && at < size) {
        reach(current, program.entry(), at, at);
      }
      boolean alive = at < size && advance(at);
      if (!alive && bestFrom != NOWHERE) {
        found.add(new TokenSpan(bestFrom, bestTo));
        at = bestTo - 1;
        bestFrom = NOWHERE;
        Arrays.fill(current, NOWHERE);
      }
    }
    return found;
  }

  /** Reads the token here; whether some state that can still win is left. */
  private boolean advance(int at) {
    Token token = sentence.tokens().get(at);
    int best = bestFrom;
    for (int s = 0; s < current.length; s++) {
      int from = current[s];
      current[s] = NOWHERE;
      if (from == NOWHERE || from > best) {
        continue;
      }
      Program.State state = program.state(s);
      if (state.atom() != null) {
        steps++;
        if (state.atom().accepts(token)) {
          reach(following, state.next(), from, at + 1);
        }
      }
    }
    int[] swap = current;
    current = following;
    following = swap;
    boolean alive = false;
    for (int from : current) {
      alive |= from != NOWHERE && from <= bestFrom;
    }
    return alive;
  }

  /** Marks a state and all that it leads to without a token as reached from a place. */
  private void reach(int[] states, int first, int from, int at) {
    int depth = 0;
    stack[depth++] = first;
    while (depth > 0) {
      int s = stack[--depth];
      if (s < 0 || states[s] <= from) {
        continue;
      }
      steps++;
      Program.State state = program.state(s);
      if (state.place() != null && !state.place().holds(sentence, at, lastWord)) {
        continue;
      }
      states[s] = from;
      if (state.accepts()) {
        accept(from, at);
      } else if (state.atom() == null) {
        stack[depth++] = state.next();
        stack[depth++] = state.other();
      }
    }
  }

  private void accept(int from, int at) {
    if (from <= bestFrom && at > from) {
      bestFrom = from;
      bestTo = at;
    }
  }

  long steps() {
    return steps;
  }
}
