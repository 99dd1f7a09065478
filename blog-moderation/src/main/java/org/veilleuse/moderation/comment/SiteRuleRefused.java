package org.veilleuse.moderation.comment;

/** The list of the site's rules was not changed. */
public class SiteRuleRefused extends Exception {

  /** Why a rule is refused. */
  public enum Reason {
    /** Nothing to be read in one language, or in both. */
    RULE_MISSING,
    /** More than {@value SiteRule#MOST_TEXT} UTF-16 units in one language. */
    RULE_TOO_LONG,
    /** Control characters, bidirectional overrides, or towers of marks. */
    RULE_UNREADABLE,
    /** The site has {@value SiteRules#MOST_RULES} already: the list is to be read. */
    TOO_MANY_RULES,
    /** Someone changed or removed the rule meanwhile. */
    RULE_GONE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  SiteRuleRefused(Reason reason) {
    super(reason.toString());
    this.reason = reason;
  }

  /** Never null. */
  public Reason reason() {
    return reason;
  }
}
