package org.veilleuse.web.author;

import java.util.List;
import org.veilleuse.core.exchange.ReportLine;

/**
 * What became of one post of an export.
 *
 * @param newPosts 1 if the post is new here, else 0
 * @param known what an earlier import had brought
 * @param report what was not taken, or has to be looked at
 */
record ImportedItem(int newPosts, int newComments, int known, List<ReportLine> report) {

  /** How many report lines are about things that were not taken. */
  int leftOut() {
    return (int) report.stream().filter(line -> !ImportCodes.TAKEN.contains(line.code())).count();
  }
}
