package org.veilleuse.moderation.report;

import java.util.List;

/**
 * A page of reported comments, those with most reports first.
 *
 * @param next the cursor of the next page, or null after the last
 */
public record ReportPage(List<Reported> items, String next) {

  public ReportPage {
    items = List.copyOf(items);
  }
}
