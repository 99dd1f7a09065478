package org.veilleuse.moderation.pattern;

import java.util.List;
import org.veilleuse.moderation.text.Language;
import org.veilleuse.moderation.text.Word;

/**
 * A single condition on a word, e.g. {@code @you|%MENTION}. Immutable and safe to share between
 * threads.
 */
public final class WordTest {
  private final Conditions conditions = new Conditions();
  private final int number;

  private WordTest(String condition, Language language) {
    number = conditions.number(new ConditionReader(WordSets.shared(language)).read(condition, ""));
    conditions.close(List.of());
  }

  /**
   * A condition with the word sets that all rules of a language share.
   *
   * @throws IllegalArgumentException saying what is wrong, when it cannot be read
   */
  public static WordTest of(String condition, Language language) {
    return new WordTest(condition, language);
  }

  /** Whether a word of a text in that language fulfils it. */
  public boolean accepts(Word word) {
    return conditions.of(word).holds(number);
  }
}
