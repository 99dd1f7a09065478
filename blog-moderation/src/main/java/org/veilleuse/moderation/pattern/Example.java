package org.veilleuse.moderation.pattern;

import java.util.Set;
import org.veilleuse.moderation.text.Language;

/**
 * An example that a rule carries, which is also its test.
 *
 * @param rule the rule's id
 * @param text the comment, without the marks
 * @param start where the flag must begin in the text, UTF-16; -1 unless it is a {@code FLAG}
 * @param end where the flag must end, exclusive; -1 unless it is a {@code FLAG}
 * @param also other patterns that may flag it
 * @param weight that of the rule
 * @param source file and line, for messages
 */
public record Example(
    String rule,
    PatternId pattern,
    Language language,
    Kind kind,
    String text,
    int start,
    int end,
    Set<PatternId> also,
    double weight,
    String source) {

  /** What an example shows. */
  public enum Kind {
    /** The rule flags exactly the marked words. */
    FLAG,
    /** Nothing flags it, this rule least of all. */
    PASS,
    /** It should be flagged by this rule, and is not yet. */
    KNOWN_MISS,
    /** It should not be flagged by this rule, and still is. */
    KNOWN_FALSE_ALARM
  }
}
