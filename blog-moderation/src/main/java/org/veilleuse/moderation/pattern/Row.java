package org.veilleuse.moderation.pattern;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The conditions that one word fulfils, a bit each. A few hundred of very many: only those longs
 * are kept that are not 0.
 */
final class Row {
  private static final int SUMMARY = 8;
  private static final int SUMMARY_BITS = 9;
  private static final int[] NOTHING = {};

  // First a summary of those that indexes ask for, then for every 64 longs a bit for each that is
  // kept and where those begin, then the longs themselves. All in one array, because nearly every
  // test waits for memory.
  private final long[] data;

  private final int[] lookedUpFirst;
  private final int[] lookedUpSecond;

  private Row(long[] data, int[] lookedUpFirst, int[] lookedUpSecond) {
    this.data = data;
    this.lookedUpFirst = lookedUpFirst;
    this.lookedUpSecond = lookedUpSecond;
  }

  /** A row with these bits, which looks up what the indexes, two at most, have for them. */
  static Row of(long[] bits, List<Index> indexes) {
    int groups = (bits.length + Long.SIZE - 1) / Long.SIZE;
    long[] data = new long[SUMMARY + 2 * groups + bits.length];
    int size = SUMMARY + 2 * groups;
    for (int i = 0; i < bits.length; i++) {
      int group = SUMMARY + i / Long.SIZE * 2;
      if (i % Long.SIZE == 0) {
        data[group + 1] = size;
      }
      if (bits[i] != 0) {
        data[group] |= 1L << i;
        data[size++] = bits[i];
      }
    }
    BitSet all = BitSet.valueOf(bits);
    for (Index index : indexes) {
      index.asked().filter(condition -> all.get(condition)).forEach(one -> note(one, data));
    }
    return new Row(
        Arrays.copyOf(data, size),
        indexes.size() > 0 ? indexes.get(0).of(all) : NOTHING,
        indexes.size() > 1 ? indexes.get(1).of(all) : NOTHING);
  }

  private static void note(int condition, long[] data) {
    int place = summary(condition);
    data[place >> 6] |= 1L << place;
  }

  private static int summary(int condition) {
    return condition * 0x9E3779B1 >>> Integer.SIZE - SUMMARY_BITS;
  }

  /** The same as {@link #holds}, faster where it is not, of what one of its indexes asks for. */
  boolean holdsAsked(int condition) {
    int place = summary(condition);
    return (data[place >> 6] & 1L << place) != 0 && holds(condition);
  }

  boolean holds(int condition) {
    int place = condition >> 6;
    int group = SUMMARY + (place >> 6 << 1);
    long kept = data[group];
    long here = 1L << place;
    return (kept & here) != 0
        && (data[(int) data[group + 1] + Long.bitCount(kept & here - 1)] & 1L << condition) != 0;
  }

  /** What the index with this number has for them. */
  int[] lookUp(int index) {
    return index == 0 ? lookedUpFirst : lookedUpSecond;
  }

  /** What rows with the same bits have in common. */
  int hash() {
    return Arrays.hashCode(data);
  }

  boolean same(Row other) {
    return Arrays.equals(data, other.data);
  }
}
