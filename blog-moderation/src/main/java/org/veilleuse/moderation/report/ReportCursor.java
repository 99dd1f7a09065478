package org.veilleuse.moderation.report;

import java.util.Optional;

/** Where a page of reported comments ended: {@code 2_1767225600000000_7}. */
record ReportCursor(int reports, long firstAt, long commentId) {

  /** Empty for null and for anything that {@link #text} did not write. */
  static Optional<ReportCursor> parse(String text) {
    int first = text == null || text.length() > 60 ? -1 : text.indexOf('_');
    int last = first < 0 ? -1 : text.lastIndexOf('_');
    if (first == last) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ReportCursor(
              Integer.parseInt(text.substring(0, first)),
              Long.parseLong(text.substring(first + 1, last)),
              Long.parseLong(text.substring(last + 1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String text() {
    return reports + "_" + firstAt + "_" + commentId;
  }
}
