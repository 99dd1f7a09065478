package org.veilleuse.moderation.likeness;

import java.util.Arrays;

/** Numbers features from 0 on, in the order in which they are met: millions of them, unboxed. */
final class Numbers {
  static final int UNKNOWN = -1;

  private int[] hashes = new int[1 << 10];
  private int[] slots = new int[hashes.length * 2];
  private int size;

  /** The number of a feature, {@link #UNKNOWN} when it was not met. */
  int of(int hash) {
    return slots[slot(hash)] - 1;
  }

  /** The number of a feature, a new one when it was not met. */
  int add(int hash) {
    int slot = slot(hash);
    if (slots[slot] == 0) {
      if (size == hashes.length) {
        grow();
        slot = slot(hash);
      }
      hashes[size++] = hash;
      slots[slot] = size;
    }
    return slots[slot] - 1;
  }

  int hash(int number) {
    return hashes[number];
  }

  int size() {
    return size;
  }

  private void grow() {
    hashes = Arrays.copyOf(hashes, size * 2);
    slots = new int[size * 4];
    for (int number = 0; number < size; number++) {
      slots[slot(hashes[number])] = number + 1;
    }
  }

  private int slot(int hash) {
    int mask = slots.length - 1;
    int at = hash & mask;
    while (slots[at] != 0 && hashes[slots[at] - 1] != hash) {
      at = at + 1 & mask;
    }
    return at;
  }
}
