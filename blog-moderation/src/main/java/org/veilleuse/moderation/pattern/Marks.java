package org.veilleuse.moderation.pattern;

import java.util.List;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Token;

/** A sentence with the conditions that each of its words fulfils. */
final class Marks {
  private final Sentence sentence;
  private final Conditions.Row[] rows;
  private final long[] union;
  private final int lastWord;

  Marks(Sentence sentence, Conditions conditions) {
    this.sentence = sentence;
    List<Token> tokens = sentence.tokens();
    rows = new Conditions.Row[tokens.size()];
    union = new long[conditions.longs()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = conditions.of(tokens.get(i).word());
      rows[i].addTo(union);
    }
    lastWord = Place.lastWord(sentence);
  }

  int size() {
    return rows.length;
  }

  boolean holds(int at, int condition) {
    return rows[at].holds(condition);
  }

  boolean holdsAny(int at, int[] conditions) {
    for (int condition : conditions) {
      if (rows[at].holds(condition)) {
        return true;
      }
    }
    return false;
  }

  boolean holds(Place place, int at) {
    return place.holds(sentence, at, lastWord);
  }

  /** Whether of each set some word fulfils a condition. */
  boolean meets(int[][] needs) {
    for (int[] need : needs) {
      boolean met = false;
      for (int condition : need) {
        if (Conditions.holds(union, condition)) {
          met = true;
          break;
        }
      }
      if (!met) {
        return false;
      }
    }
    return true;
  }

  /** All conditions that some word fulfils, a bit each. */
  long[] union() {
    return union;
  }
}
