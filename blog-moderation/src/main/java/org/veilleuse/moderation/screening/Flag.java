package org.veilleuse.moderation.screening;

import org.veilleuse.moderation.pattern.PatternId;

/**
 * Words that a rule found and that nothing protects.
 *
 * @param rule the rule's id, for {@code Catalogue.reason}
 * @param start UTF-16 offset into the comment as given; 0 if it was found in the name under it
 * @param end UTF-16 offset, exclusive; no more than start if it was found in the name
 * @param severity 1 to 5
 * @param weight 0 to 1: how sure the rule alone is
 */
public record Flag(
    PatternId pattern, String rule, int start, int end, int severity, double weight) {

  /** The same of the name under a comment: no words of the comment show it. */
  Flag ofName() {
    return new Flag(pattern, rule, 0, 0, severity, weight);
  }

  /** Whether it was found in the name under the comment. */
  public boolean isOfName() {
    return end <= start;
  }
}
