package org.veilleuse.moderation.screening;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.pattern.Expressions;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/** Whether a text speaks to somebody: a "you" of the writer's own, or a name behind an @. */
final class Address {
  private static final Map<Language, Expressions> YOU = new EnumMap<>(Language.class);

  static {
    for (Language language : Language.values()) {
      YOU.put(language, Expressions.of("@you|%MENTION", language));
    }
  }

  private Address() {}

  static boolean in(Text text) {
    Expressions you = YOU.get(text.language());
    return text.sentences().stream().anyMatch(sentence -> in(sentence, you));
  }

  private static boolean in(Sentence sentence, Expressions you) {
    List<Token> tokens = sentence.tokens();
    return you.in(sentence).spans(0).stream().anyMatch(span -> !tokens.get(span.from()).quoted());
  }
}
