package org.veilleuse.moderation.shield;

import java.util.Optional;

/** Where a page of an author's comments ended: time and id of its last one. */
record AuthorsCursor(long submittedAt, long id) {

  private static final int LONGEST = 45;

  /** Empty for null and for anything that {@link #text} did not write. */
  static Optional<AuthorsCursor> parse(String text) {
    int bar = text == null || text.length() > LONGEST ? -1 : text.indexOf('_');
    if (bar < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AuthorsCursor(
              Long.parseLong(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String text() {
    return submittedAt + "_" + id;
  }
}
