package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * An expression compiled to the states of an automaton: test a token, fork, check a place, accept.
 */
final class Program {
  private static final int MOST_STATES = 4_000;

  /** One state; {@code next} and {@code other} are where it leads, -1 when nowhere. */
  private record State(int condition, Place place, int next, int other) {}

  private static final int STATE = 4;
  private static final Place[] PLACES = Place.values();

  // of each state its condition, the ordinal of its place or -1, next and other: all states in one
  // array, because reading them is most of the work
  private final int[] states;
  private final int entry;
  private final int first;

  Program(Node node, Conditions conditions) {
    List<State> compiled = new ArrayList<>();
    int accept = add(compiled, new State(-1, null, -1, -1));
    entry = compile(node, accept, compiled);
    states =
        compiled.stream()
            .flatMapToInt(
                one ->
                    IntStream.of(
                        one.condition,
                        one.place == null ? -1 : one.place.ordinal(),
                        one.next,
                        one.other))
            .toArray();
    Set<Integer> firstConditions = new TreeSet<>();
    Set<Integer> seen = new HashSet<>();
    collectFirst(entry, firstConditions, seen);
    first = conditions.numberOfAny(firstConditions.stream().mapToInt(Integer::intValue).toArray());
  }

  private void collectFirst(int index, Set<Integer> conditions, Set<Integer> seen) {
    if (index < 0 || !seen.add(index)) {
      return;
    }
    if (tests(index)) {
      conditions.add(condition(index));
    } else {
      collectFirst(next(index), conditions, seen);
      collectFirst(other(index), conditions, seen);
    }
  }

  /** The condition that the first word of every match fulfils. */
  int first() {
    return first;
  }

  private static int add(List<State> states, State state) {
    if (states.size() >= MOST_STATES) {
      throw new IllegalArgumentException("the expression needs too many states");
    }
    states.add(state);
    return states.size() - 1;
  }

  /** Compiles backwards: each node is given the state that follows it. */
  private static int compile(Node node, int next, List<State> states) {
    if (node instanceof Node.Test test) {
      return add(states, new State(test.condition(), null, next, -1));
    }
    if (node instanceof Node.At at) {
      return add(states, new State(-1, at.place(), next, -1));
    }
    if (node instanceof Node.Sequence sequence) {
      int then = next;
      for (int i = sequence.parts().size() - 1; i >= 0; i--) {
        then = compile(sequence.parts().get(i), then, states);
      }
      return then;
    }
    if (node instanceof Node.Choice choice) {
      int entry = -1;
      for (Node branch : choice.branches()) {
        int start = compile(branch, next, states);
        entry = entry < 0 ? start : add(states, new State(-1, null, start, entry));
      }
      return entry;
    }
    Node.Repeat repeat = (Node.Repeat) node;
    int then = next;
    for (int i = repeat.least(); i < repeat.most(); i++) {
      then = add(states, new State(-1, null, compile(repeat.part(), then, states), next));
    }
    for (int i = 0; i < repeat.least(); i++) {
      then = compile(repeat.part(), then, states);
    }
    return then;
  }

  /** Whether a state tests a token, rather than leading on without one. */
  boolean tests(int state) {
    return condition(state) >= 0;
  }

  boolean accepts(int state) {
    return condition(state) < 0 && place(state) == null && next(state) < 0;
  }

  int condition(int state) {
    return states[state * STATE];
  }

  /** Where it must be to lead on, or null. */
  Place place(int state) {
    int ordinal = states[state * STATE + 1];
    return ordinal < 0 ? null : PLACES[ordinal];
  }

  int next(int state) {
    return states[state * STATE + 2];
  }

  int other(int state) {
    return states[state * STATE + 3];
  }

  int size() {
    return states.length / STATE;
  }

  int entry() {
    return entry;
  }
}
