package org.veilleuse.moderation.comment;

import java.util.Optional;

/** Where a page of appeals ends: {@code 1767225600000000_7}. */
record AppealCursor(long madeAt, long id) {

  /** Empty for anything that is no cursor, null included. */
  static Optional<AppealCursor> parse(String text) {
    int bar = text == null ? -1 : text.indexOf('_');
    if (bar < 0 || text.length() > 45) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new AppealCursor(
              Long.parseLong(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1))));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  String text() {
    return madeAt + "_" + id;
  }
}
