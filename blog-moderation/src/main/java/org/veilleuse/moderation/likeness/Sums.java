package org.veilleuse.moderation.likeness;

import org.veilleuse.moderation.text.Word;

/** Adds up what features say; of those that a word has alone, once and for all. */
final class Sums {
  private static final int MODES = 8;

  /**
   * What a word says alone.
   *
   * @param any for flagging
   * @param squares what it adds to the square of a vector's length
   * @param inMode the same two of what it says besides, for each mode of a sentence
   */
  private record Own(int any, int squares, int[] inMode) {}

  private final Weights weights;
  private final int note = Word.newKey();

  Sums(Weights weights) {
    this.weights = weights;
  }

  private Own own(Traits traits) {
    Own known = (Own) traits.word().note(note);
    if (known == null) {
      Sum own = new Sum();
      own.takeAll(traits.own());
      int[] inMode = new int[2 * MODES];
      for (int mode = 0; mode < MODES; mode++) {
        Sum sum = new Sum();
        sum.takeAll(traits.inMode(mode));
        inMode[2 * mode] = (int) sum.any();
        inMode[2 * mode + 1] = (int) sum.squares();
      }
      known = new Own((int) own.any(), (int) own.squares(), inMode);
      traits.word().note(note, known);
    }
    return known;
  }

  /** The sum of what some features say. For one thread. */
  final class Sum implements Features.Sink {
    private static final int WAITING = 256;

    private final int[] waiting = new int[WAITING];
    private final int[] found = new int[WAITING];
    private int count;
    private long any;
    private long squares;

    @Override
    public void takeOwn(Traits traits, int token) {
      Own own = own(traits);
      any += own.any;
      squares += own.squares;
    }

    @Override
    public void takeInMode(Traits traits, int mode, int token) {
      int[] inMode = own(traits).inMode;
      any += inMode[2 * mode];
      squares += inMode[2 * mode + 1];
    }

    @Override
    public void take(int feature, int token) {
      waiting[count++] = feature;
      if (count == WAITING) {
        addWaiting();
      }
    }

    private void takeAll(int[] features) {
      for (int feature : features) {
        take(feature, 0);
      }
    }

    private void addWaiting() {
      weights.find(waiting, count, found);
      for (int i = 0; i < count; i++) {
        any += Weights.any(found[i]);
        squares += Weights.square(found[i]);
      }
      count = 0;
    }

    /** What they say for flagging. */
    long any() {
      addWaiting();
      return any;
    }

    /** What they add to the square of a vector's length. */
    long squares() {
      addWaiting();
      return squares;
    }
  }
}
