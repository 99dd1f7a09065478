package org.veilleuse.moderation.likeness;

/**
 * What is known of features: 20 bits of each, 12 bits of its hash beside them, packed so that a
 * look costs one place in memory. One feature that is not here in some five thousand is taken for
 * another.
 */
final class Table {
  private static final int VALUE_BITS = 20;
  private static final int VALUE = (1 << VALUE_BITS) - 1;

  private final int[] slots;
  private final int mask;

  /** A table for so many features. */
  Table(int features) {
    slots = new int[Integer.highestOneBit(Math.max(8, features)) * 4];
    mask = slots.length - 1;
  }

  /** The value of a feature, 0 when it is not here. */
  int get(int hash) {
    return get(hash, slots[hash & mask]);
  }

  private int get(int hash, int first) {
    int print = print(hash);
    int at = hash & mask;
    int slot = first;
    while (slot != 0) {
      if (((slot ^ print) & ~VALUE) == 0) {
        return slot & VALUE;
      }
      at = (at + 1) & mask;
      slot = slots[at];
    }
    return 0;
  }

  /**
   * The values of many features. Faster than one by one: nearly every look waits for memory, and
   * here all wait together.
   */
  void get(int[] hashes, int count, int[] values) {
    for (int i = 0; i < count; i++) {
      values[i] = slots[hashes[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      values[i] = get(hashes[i], values[i]);
    }
  }

  /** Puts a value, 0 to 2^20 - 1, of a feature that is not here. */
  void put(int hash, int value) {
    if (value >>> VALUE_BITS != 0) {
      throw new IllegalArgumentException("more than 20 bits: " + value);
    }
    int at = hash & mask;
    while (slots[at] != 0) {
      at = (at + 1) & mask;
    }
    slots[at] = print(hash) | value;
  }

  // the low bits of a hash say where it stands, so the high ones tell it from its neighbours
  private static int print(int hash) {
    int print = hash & ~VALUE;
    return print == 0 ? 1 << VALUE_BITS : print;
  }
}
