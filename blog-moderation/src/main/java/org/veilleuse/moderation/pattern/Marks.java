package org.veilleuse.moderation.pattern;

import java.util.List;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Token;

/** A sentence with the conditions that each of its words fulfils. */
final class Marks {
  private final Sentence sentence;
  private final Row[] rows;
  private final int lastWord;

  Marks(Sentence sentence, Conditions conditions) {
    this.sentence = sentence;
    List<Token> tokens = sentence.tokens();
    rows = new Row[tokens.size()];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = conditions.of(tokens.get(i).word());
    }
    lastWord = Place.lastWord(sentence);
  }

  int size() {
    return rows.length;
  }

  Row row(int at) {
    return rows[at];
  }

  boolean holds(Place place, int at) {
    return place.holds(sentence, at, lastWord);
  }
}
