package org.veilleuse.moderation.notice;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.veilleuse.moderation.comment.Micros;

/** Reads how sending goes. */
final class MailStateReader {

  private static final int MOST = 100;

  private final EntityManager entities;

  MailStateReader(EntityManager entities) {
    this.entities = entities;
  }

  MailState state() {
    Object last = one("select max(settled_at) from mail_outbox where state = 'SENT'");
    Object waiting = one("select count(*) from mail_outbox where state = 'WAITING'");
    List<?> failures =
        entities
            .createNativeQuery(
                "select kind, account, comment_id, written_at, attempts, problem, due_at, state"
                    + " from mail_outbox where problem is not null"
                    + " and state in ('WAITING', 'GIVEN_UP') order by written_at desc, id")
            .setMaxResults(MOST)
            .getResultList();
    return new MailState(
        last == null ? null : instant(last),
        ((Number) waiting).longValue(),
        failures.stream().map(row -> failure((Object[]) row)).toList());
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

  private Object one(String query) {
    return entities.createNativeQuery(query).getSingleResult();
  }
}
