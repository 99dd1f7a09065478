package org.veilleuse.moderation.comment;

/**
 * The rule "publish trusted commenters at once", as the site's owner set it.
 *
 * @param on off unless the owner switched it on by name
 * @param after how many comments of the same commenter moderators must have approved, 1 to 1,000
 */
public record TrustRule(boolean on, int after) {

  /**
   * @throws IllegalArgumentException if it is not 1 to 1,000
   */
  public TrustRule {
    if (after < 1 || after > 1000) {
      throw new IllegalArgumentException("1 to 1,000 approved comments make somebody trusted.");
    }
  }
}
