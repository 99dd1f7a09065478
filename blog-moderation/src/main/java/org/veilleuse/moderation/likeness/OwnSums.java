package org.veilleuse.moderation.likeness;

import org.veilleuse.moderation.text.Word;

/** What the features that a word has alone say together: added up once, and kept with the word. */
final class OwnSums {
  /** The sum of what they say, and of their squares. */
  record Own(float any, float squares) {}

  private final Weights weights;
  private final int key = Word.newKey();

  OwnSums(Weights weights) {
    this.weights = weights;
  }

  Own of(Traits traits) {
    Own own = (Own) traits.word().note(key);
    if (own == null) {
      float any = 0;
      float squares = 0;
      for (int feature : traits.own()) {
        int known = weights.find(feature);
        any += weights.any(known);
        squares += weights.square(known);
      }
      own = new Own(any, squares);
      traits.word().note(key, own);
    }
    return own;
  }
}
