package org.veilleuse.web.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.veilleuse.moderation.evidence.Selection;
import org.veilleuse.moderation.evidence.Wanted;

/**
 * What a moderator wants in a file.
 *
 * @param selection what was found, without what is to be left out
 * @param leftOut how many were left out
 * @param language of the file, French or English
 * @param site the blog's public address without a slash at its end
 */
public record EvidenceOrder(
    Wanted wanted, Selection selection, int leftOut, Locale language, String site) {

  /**
   * @param found everything
   * @param upTo the highest id that the moderator saw; later ones are not taken
   * @param without ids to leave out
   */
  public static EvidenceOrder of(
      Wanted wanted, Selection found, long upTo, Set<Long> without, Locale language, String site) {
    List<Selection.Found> seen = found.found().stream().filter(one -> one.id() <= upTo).toList();
    List<Selection.Found> kept = seen.stream().filter(one -> !without.contains(one.id())).toList();
    return new EvidenceOrder(
        wanted,
        new Selection(kept, found.more(), found.unread()),
        seen.size() - kept.size(),
        language,
        site);
  }
}
