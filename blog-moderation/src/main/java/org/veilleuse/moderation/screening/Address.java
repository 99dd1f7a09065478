package org.veilleuse.moderation.screening;

import java.util.EnumMap;
import java.util.Map;
import org.veilleuse.moderation.pattern.WordTest;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/** Whether a text speaks to somebody: a "you" of the writer's own, or a name behind an @. */
final class Address {
  private static final Map<Language, WordTest> YOU = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      YOU.put(language, WordTest.of("@you|%MENTION", language));
    }
  }

  private Address() {}

  static boolean in(Text text) {
    WordTest you = YOU.get(text.language());
    for (Sentence sentence : text.sentences()) {
      for (Token token : sentence.tokens()) {
        if (!token.quoted() && you.accepts(token.word())) {
          return true;
        }
      }
    }
    return false;
  }
}
