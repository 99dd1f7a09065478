package org.veilleuse.moderation.pattern;

import java.util.List;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Token;
import org.veilleuse.moderation.text.TokenKind;

/** A place between two tokens of a sentence. */
enum Place {
  SENTENCE_START("^"),
  /** Nothing but emoji follows. */
  SENTENCE_END("$"),
  QUESTION_END("$?"),
  CLAUSE(",");

  private final String sign;

  Place(String sign) {
    this.sign = sign;
  }

  static Place of(String sign) {
    for (Place place : values()) {
      if (place.sign.equals(sign)) {
        return place;
      }
    }
    return null;
  }

  boolean holds(Sentence sentence, int at, int lastWord) {
    List<Token> tokens = sentence.tokens();
    return switch (this) {
      case SENTENCE_START -> at == 0;
      case SENTENCE_END -> at > lastWord;
      case QUESTION_END -> at > lastWord && sentence.question();
      case CLAUSE -> at >= tokens.size() || tokens.get(at).clauseStart();
    };
  }

  /** The index of the last token that is no emoji, -1 when all are. */
  static int lastWord(Sentence sentence) {
    int last = sentence.tokens().size() - 1;
    while (last >= 0 && sentence.tokens().get(last).kind() == TokenKind.EMOJI) {
      last--;
    }
    return last;
  }
}
