package org.veilleuse.moderation.notice;

import java.time.Instant;
import java.util.List;
import org.veilleuse.moderation.comment.Micros;

/** Reads how sending goes. */
final class MailStateReader {

  private static final int MOST = 100;

  private final Sql sql;

  MailStateReader(Sql sql) {
    this.sql = sql;
  }

  MailState state() {
    Object last = sql.column("select max(settled_at) from mail_outbox where state = 'SENT'").get(0);
    List<Object[]> failures =
        sql.rows(
            "select kind, account, comment_id, written_at, attempts, problem, due_at, state"
                + " from mail_outbox where problem is not null"
                + " and state in ('WAITING', 'GIVEN_UP') order by written_at desc, id limit "
                + MOST);
    return new MailState(
        last == null ? null : instant(last),
        sql.count("select count(*) from mail_outbox where state = 'WAITING'"),
        failures.stream().map(MailStateReader::failure).toList());
  }

  private static MailState.Failure failure(Object[] row) {
    return new MailState.Failure(
        MailKind.valueOf((String) row[0]),
        (String) row[1],
        row[2] == null ? null : ((Number) row[2]).longValue(),
        instant(row[3]),
        ((Number) row[4]).intValue(),
        MailProblem.valueOf((String) row[5]),
        "GIVEN_UP".equals(row[7]) ? null : instant(row[6]));
  }

  private static Instant instant(Object micros) {
    return Micros.instant(((Number) micros).longValue());
  }
}
