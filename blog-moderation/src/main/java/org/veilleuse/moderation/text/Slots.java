package org.veilleuse.moderation.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Predicate;

/**
 * A cache whose size is fixed whatever is read: a thing has four slots to stand in, by its hash,
 * and what comes later takes the place of one that is there. No lock is ever taken.
 */
public final class Slots<T> {
  private static final int WAYS = 4;

  private final AtomicReferenceArray<T> slots;
  private final int mask;

  /** A cache with this many slots, a power of two, four or more. */
  public Slots(int size) {
    if (size < WAYS || Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("not a power of two: " + size);
    }
    slots = new AtomicReferenceArray<>(size);
    mask = size - 1;
  }

  /** What was put under this hash, or one that shares its slots, and is the one; null when none. */
  public T find(int hash, Predicate<? super T> isTheOne) {
    int first = first(hash);
    for (int way = 0; way < WAYS; way++) {
      T one = slots.getAcquire(first + way);
      if (one == null) {
        return null;
      }
      if (isTheOne.test(one)) {
        return one;
      }
    }
    return null;
  }

  /** Keeps it until others come to its slots. */
  public void put(int hash, T value) {
    int first = first(hash);
    int way = 0;
    while (way < WAYS && slots.getAcquire(first + way) != null) {
      way++;
    }
    // which one gives way depends on the newcomer, so that no slot is the one that always does
    slots.setRelease(first + (way < WAYS ? way : spread(hash) >>> 30), value);
  }

  private int first(int hash) {
    int spread = spread(hash);
    return (spread ^ spread >>> 15) & mask & -WAYS;
  }

  /** Words that differ in their last letter only have hashes side by side. */
  private static int spread(int hash) {
    return hash * 0x9E3779B1;
  }
}
