package org.veilleuse.moderation.notice;

/** A letter as the outbox has it. */
record OutboxRow(
    String id,
    MailKind kind,
    String account,
    Long commentId,
    Integer version,
    int attempts,
    long writtenAt) {

  static final String COLUMNS = "id, kind, account, comment_id, version, attempts, written_at";

  static OutboxRow of(Object[] row) {
    return new OutboxRow(
        (String) row[0],
        MailKind.valueOf((String) row[1]),
        (String) row[2],
        row[3] == null ? null : ((Number) row[3]).longValue(),
        row[4] == null ? null : ((Number) row[4]).intValue(),
        ((Number) row[5]).intValue(),
        ((Number) row[6]).longValue());
  }
}
