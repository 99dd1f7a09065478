package org.veilleuse.moderation.comment;

import java.util.Locale;
import java.util.Optional;
import org.veilleuse.moderation.pattern.PatternId;

/**
 * What a waiting comment is flagged for.
 *
 * @param start offset into the comment's text, in UTF-16 units
 * @param end exclusive; no more than start for a pattern of the conversation, and for what was
 *     found in the pseudonym
 * @param sentenceFr of a pattern of the conversation, why, in French; else null
 * @param sentenceEn the same in English
 */
public record QueueFlag(
    PatternId pattern,
    String rule,
    int start,
    int end,
    int severity,
    String sentenceFr,
    String sentenceEn) {

  /** What the rules of patterns of the conversation begin with. */
  static final String CONVERSATION = "conversation.";

  /** For what the words show. */
  public QueueFlag(PatternId pattern, String rule, int start, int end, int severity) {
    this(pattern, rule, start, end, severity, null, null);
  }

  /** Whether it was found in the pseudonym, of which the text shows no words. */
  public boolean ofName() {
    return end <= start && !rule.startsWith(CONVERSATION);
  }

  /**
   * Why it was raised, for a pattern of the conversation, in English for a locale that is not
   * French; empty for others. It names people and is for moderators only.
   */
  public Optional<String> sentence(Locale locale) {
    return Optional.ofNullable(locale.getLanguage().equals("fr") ? sentenceFr : sentenceEn);
  }
}
