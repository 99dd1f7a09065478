package org.veilleuse.moderation.likeness;

import org.veilleuse.moderation.text.Slots;

/** What the features that a word has alone say together: added up once, and kept. */
final class OwnSums {
  private static final int SLOTS = 1 << 14;

  record Own(Traits traits, float any, float squares) {}

  private final Weights weights;
  private final Slots<Own> seen = new Slots<>(SLOTS);

  OwnSums(Weights weights) {
    this.weights = weights;
  }

  Own of(Traits traits) {
    int hash = traits.word().hashCode();
    Own own = seen.get(hash);
    if (own == null || own.traits != traits) {
      float any = 0;
      float squares = 0;
      for (int feature : traits.own()) {
        int place = weights.find(feature);
        if (place >= 0) {
          any += weights.any(place);
          squares += weights.square(place);
        }
      }
      own = new Own(traits, any, squares);
      seen.put(hash, own);
    }
    return own;
  }
}
