package org.veilleuse.web.moderator;

import java.util.List;
import org.veilleuse.moderation.comment.SiteRule;

/** Which of the site's rules a form names. */
final class SiteRuleChoice {

  private SiteRuleChoice() {}

  /** The id of the rule in force that was chosen by its number; null if it is not among them. */
  static Long of(List<SiteRule> inForce, String number) {
    return inForce.stream()
        .map(SiteRule::id)
        .filter(id -> id.toString().equals(number))
        .findFirst()
        .orElse(null);
  }
}
