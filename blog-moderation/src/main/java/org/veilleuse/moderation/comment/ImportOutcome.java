package org.veilleuse.moderation.comment;

import java.util.List;

/**
 * What an import did.
 *
 * @param alreadyThere how many an earlier import, or the same one, had already brought
 * @param publishedButFlagged ids of comments approved at their origin that the screening flags
 * @param skipped external ids of comments that could not be taken: no pseudonym or one too long, no
 *     text or one too long or unreadable, an external id empty or too long, a date before 1900 or
 *     after 9999
 */
public record ImportOutcome(
    int added, int alreadyThere, List<Long> publishedButFlagged, List<String> skipped) {

  public ImportOutcome {
    publishedButFlagged = List.copyOf(publishedButFlagged);
    skipped = List.copyOf(skipped);
  }
}
