package org.veilleuse.moderation.comment;

/** A published comment as it is read from its table. */
record PublishedRow(long id, Long replyTo, String pseudonym, String text, long submittedAt) {

  static final String QUERY =
      "select c.id, c.replyTo, c.pseudonym, c.text, c.submittedAt from Comment c"
          + " where c.thread = :thread and c.status = :published order by c.submittedAt, c.id";

  static PublishedRow of(Object[] row) {
    return new PublishedRow(
        (Long) row[0], (Long) row[1], (String) row[2], (String) row[3], (Long) row[4]);
  }

  PublishedComment under(PublishedComment parent) {
    return new PublishedComment(
        id,
        parent == null ? null : parent.id(),
        parent == null ? 0 : parent.depth() + 1,
        pseudonym,
        text,
        Micros.instant(submittedAt),
        parent == null ? null : parent.pseudonym());
  }
}
