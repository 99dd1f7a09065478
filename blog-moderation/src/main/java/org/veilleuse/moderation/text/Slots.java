package org.veilleuse.moderation.text;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A cache of one thing a slot: what comes later takes the place of what was there. Its size is
 * fixed whatever is read, no lock is ever taken, and whoever looks must compare what was found.
 */
public final class Slots<T> {
  private final AtomicReferenceArray<T> slots;
  private final int mask;

  /** A cache with this many slots, a power of two. */
  public Slots(int size) {
    if (Integer.bitCount(size) != 1) {
      throw new IllegalArgumentException("not a power of two: " + size);
    }
    slots = new AtomicReferenceArray<>(size);
    mask = size - 1;
  }

  /** What was last put under this hash or one that shares its slot; null when nothing was. */
  public T get(int hash) {
    return slots.getAcquire(hash & mask);
  }

  /** Keeps it until something else comes to the same slot. */
  public void put(int hash, T value) {
    slots.setRelease(hash & mask, value);
  }
}
