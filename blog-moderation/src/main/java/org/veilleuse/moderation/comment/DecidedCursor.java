package org.veilleuse.moderation.comment;

/** Where a page of decisions ends: {@code 1767225600000000_7}. */
record DecidedCursor(long decidedAt, long id) {

  /** Before everything. */
  static final DecidedCursor START = new DecidedCursor(Long.MAX_VALUE, Long.MAX_VALUE);

  /** The start for anything that is no cursor, null included. */
  static DecidedCursor parse(String text) {
    int bar = text == null ? -1 : text.indexOf('_');
    if (bar < 0 || text.length() > 45) {
      return START;
    }
    try {
      return new DecidedCursor(
          Long.parseLong(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1)));
    } catch (NumberFormatException e) {
      return START;
    }
  }

  String text() {
    return decidedAt + "_" + id;
  }
}
