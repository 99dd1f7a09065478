package org.veilleuse.moderation.figures;

import org.veilleuse.moderation.pattern.PatternId;

/**
 * What moderators decided about comments that a rule flags, as the decisions stand now. A comment
 * that was decided along with an identical one is not counted: nobody judged it for itself.
 *
 * @param rule its id; it may be in no file any more
 * @param decided none of them waits
 */
public record RuleAgreement(String rule, PatternId pattern, Tally decided) {

  /** The share that was rejected or marked as spam, 0 to 1. */
  public double share() {
    return (double) agreed() / decided.total();
  }

  /** Where that share probably lies. */
  public Wilson interval() {
    return Wilson.of(agreed(), decided.total());
  }

  private long agreed() {
    return decided.rejected() + decided.spam();
  }
}
