package org.veilleuse.moderation.notice;

import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.SiteKey;

/** The rows and tokens of the links by which moderators decide. */
final class DecisionLinks {

  record Row(
      String nonce, String account, long commentId, int version, long expiresAt, boolean used) {}

  private static final String ROWS =
      "select nonce, account, comment_id, version, expires_at, used_at from decision_link where ";

  private final Sql sql;
  private final Capability capability;

  DecisionLinks(Sql sql, SiteKey key) {
    this.sql = sql;
    this.capability = new Capability(key, "decide by mail");
  }

  /** The links of a digest, in its order. */
  List<Row> of(String letter) {
    return rows(ROWS + "letter = ? order by place", letter);
  }

  String token(Row row) {
    return capability.token(row.nonce(), bound(row));
  }

  /** The row of a token that we made; may be null. */
  Optional<Row> by(String token) {
    return Capability.nonce(token)
        .flatMap(nonce -> rows(ROWS + "nonce = ?", nonce).stream().findFirst())
        .filter(row -> capability.made(token, row.nonce(), bound(row)));
  }

  /** Whether it was not used before, and is now. */
  boolean use(Row row, long now) {
    return sql.change(
            "update decision_link set used_at = ? where nonce = ? and used_at is null",
            now,
            row.nonce())
        == 1;
  }

  /** Nothing was decided by it: it is as good as before. */
  void release(Row row) {
    sql.change("update decision_link set used_at = null where nonce = ?", row.nonce());
  }

  /** So that whoever changes the row in the database gets a link that is none. */
  private static String[] bound(Row row) {
    return new String[] {
      row.account(),
      Long.toString(row.commentId()),
      Integer.toString(row.version()),
      Long.toString(row.expiresAt())
    };
  }

  private List<Row> rows(String query, String value) {
    return sql.rows(query, value).stream().map(DecisionLinks::row).toList();
  }

  private static Row row(Object[] row) {
    return new Row(
        (String) row[0],
        (String) row[1],
        ((Number) row[2]).longValue(),
        ((Number) row[3]).intValue(),
        ((Number) row[4]).longValue(),
        row[5] != null);
  }
}
