package org.veilleuse.moderation.comment;

import java.util.List;
import org.veilleuse.moderation.pattern.PatternId;

/**
 * What a commenter is told of a decision besides its reason: a statement of reasons.
 *
 * @param decision which decision this is, to be handed back in an appeal against it
 * @param rule the site's rule that was named, or null
 * @param screened whether software looked at the comment
 * @param patterns what the software flagged and did not find excused, each once
 * @param withIdentical whether the moderator read another comment with the same text, and the
 *     software applied the decision to this one
 * @param publishedByRule whether software had published it at once, by the rule for trusted
 *     commenters
 * @param reports how many readers' reports led to this decision on a published comment, or 0
 * @param appeal the appeal against this decision, or the one that undid the decision before; null
 *     if there is none
 * @param appealable whether an appeal can be made now
 */
public record Statement(
    int decision,
    SiteRule rule,
    boolean screened,
    List<PatternId> patterns,
    boolean withIdentical,
    boolean publishedByRule,
    int reports,
    OwnAppeal appeal,
    boolean appealable) {

  public Statement {
    patterns = List.copyOf(patterns);
  }

  /** Whether software decided something on the way. */
  public boolean automated() {
    return withIdentical || publishedByRule;
  }
}
