package org.veilleuse.moderation.commenter;

/** Where a page of comments ends: {@code 1767225600000000_7}. */
record CommenterCursor(long submittedAt, long id) {

  /** Before everything. */
  static final CommenterCursor START = new CommenterCursor(Long.MAX_VALUE, Long.MAX_VALUE);

  /** The start for anything that is no cursor, null included. */
  static CommenterCursor parse(String text) {
    int bar = text == null ? -1 : text.indexOf('_');
    if (bar < 0 || text.length() > 45) {
      return START;
    }
    try {
      return new CommenterCursor(
          Long.parseLong(text.substring(0, bar)), Long.parseLong(text.substring(bar + 1)));
    } catch (NumberFormatException e) {
      return START;
    }
  }

  String text() {
    return submittedAt + "_" + id;
  }
}
