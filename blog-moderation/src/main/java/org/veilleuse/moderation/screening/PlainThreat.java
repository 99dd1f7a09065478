package org.veilleuse.moderation.screening;

import java.util.List;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.text.Sentence;
import org.veilleuse.moderation.text.Text;
import org.veilleuse.moderation.text.Token;

/**
 * The gravest threats that are a sentence of their own, e.g. "I will kill you.": what is said
 * beside them does not weaken them. Of the comments of the corpus that hold one and are not flagged
 * for anything else, some four in five are threats; a word more in the sentence ("I will kill you
 * lol") and it is none.
 */
final class PlainThreat {
  private static final int GRAVEST = 5;
  private static final int FEWEST_WORDS = 3;

  private PlainThreat() {}

  /** How sure the surest of the rules is that found one, 0 when none did. */
  static double among(List<Flag> flags, Text text) {
    return flags.stream()
        .filter(flag -> flag.pattern() == PatternId.THREAT && flag.severity() == GRAVEST)
        .filter(flag -> text.sentences().stream().anyMatch(one -> isAllOf(one, flag)))
        .mapToDouble(Flag::weight)
        .max()
        .orElse(0);
  }

  private static boolean isAllOf(Sentence sentence, Flag flag) {
    List<Token> words = sentence.tokens();
    return words.size() >= FEWEST_WORDS
        && flag.start() <= words.get(0).start()
        && words.get(words.size() - 1).end() <= flag.end();
  }
}
