package org.veilleuse.moderation.figures;

import java.util.Arrays;

/** Waits of one slot, in microseconds: eight bytes each, however many there are. */
final class Waits {

  private long[] values = new long[16];
  private int size;

  void add(long micros) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }
    values[size++] = micros;
  }

  void addAll(Waits others) {
    for (int i = 0; i < others.size; i++) {
      add(others.values[i]);
    }
  }

  long[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
