package org.veilleuse.moderation.likeness;

/**
 * Where a feature's numbers stand. It keeps 16 bits of each feature's hash beside its place, so
 * that one feature that it does not know in some thirty thousand is taken for another.
 */
final class Table {
  private final short[] prints;
  private final int mask;

  /** A table for so many features. */
  Table(int features) {
    int size = Integer.highestOneBit(Math.max(8, features)) * 4;
    prints = new short[size];
    mask = size - 1;
  }

  int size() {
    return prints.length;
  }

  /** The place of a feature, -1 when it is not here. */
  int find(int hash) {
    short print = print(hash);
    int at = hash & mask;
    while (prints[at] != 0) {
      if (prints[at] == print) {
        return at;
      }
      at = (at + 1) & mask;
    }
    return -1;
  }

  /** The place of a feature, which is added unless it is there. */
  int add(int hash) {
    int at = hash & mask;
    short print = print(hash);
    while (prints[at] != 0 && prints[at] != print) {
      at = (at + 1) & mask;
    }
    prints[at] = print;
    return at;
  }

  // the low bits of a hash say where it stands, so the high ones tell it from its neighbours
  private static short print(int hash) {
    short print = (short) (hash >>> 16);
    return print == 0 ? 1 : print;
  }
}
