package org.veilleuse.moderation.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;

/** What expressions find in all sentences of a text. For one thread. */
final class SeenText {
  private final List<Seen> sentences = new ArrayList<>();
  // kept, so that a text full of matches is still read once
  private final Map<Integer, Boolean> anywhere = new HashMap<>(0);

  SeenText(Text text, Expressions expressions) {
    for (Sentence sentence : text.sentences()) {
      sentences.add(expressions.in(sentence));
    }
  }

  int size() {
    return sentences.size();
  }

  Seen sentence(int number) {
    return sentences.get(number);
  }

  /** Whether an expression matches in some sentence. */
  boolean anywhere(int expression) {
    return anywhere.computeIfAbsent(expression, this::look);
  }

  private boolean look(int expression) {
    for (Seen sentence : sentences) {
      if (!sentence.spans(expression).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
