package org.veilleuse.core.exchange;

/** How many characters may still be kept. */
final class Budget {
  private int left;

  Budget(int characters) {
    left = characters;
  }

  /** Whether there was enough left. */
  boolean spend(int characters) {
    left -= characters;
    return left >= 0;
  }
}
