package org.veilleuse.moderation.comment;

/** Where a page of the audit trail ends: time and id of its last entry. */
record AuditCursor(long happenedAt, long id) {

  private static final int LONGEST = 40;

  static AuditCursor at(AuditLine line) {
    return new AuditCursor(line.happenedAt(), line.id());
  }

  /** Null for anything that {@link #text} does not write, null included. */
  static AuditCursor parse(String text) {
    int dot = text == null || text.length() > LONGEST ? -1 : text.indexOf('.');
    try {
      return dot < 0
          ? null
          : new AuditCursor(
              Long.parseLong(text.substring(0, dot)), Long.parseLong(text.substring(dot + 1)));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  String text() {
    return happenedAt + "." + id;
  }
}
