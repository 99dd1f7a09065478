package org.veilleuse.moderation.report;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.veilleuse.moderation.comment.Digest;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;

/**
 * Tells reporters what came of their reports. It is found out from the comment whenever they ask,
 * so that it is true whichever way the comment was decided.
 */
final class OwnReportReader {

  private static final int LONGEST_TOKEN = 64;

  private final EntityManager entities;

  OwnReportReader(EntityManager entities) {
    this.entities = entities;
  }

  Optional<OwnReport> byReceipt(String token) {
    if (token == null || token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return entities
        .createNativeQuery(
            "select r.comment_id, c.thread_id, r.reason, r.body, r.reported_at, c.status,"
                + " l.decided_at, c.decided_at from report r join comments c on c.id = r.comment_id"
                + " join second_look l on l.comment_id = c.id where r.receipt_hash = ?")
        .setParameter(1, Digest.of(token))
        .getResultList()
        .stream()
        .map(row -> own((Object[]) row))
        .findFirst();
  }

  private static OwnReport own(Object[] row) {
    long at = ((Number) row[4]).longValue();
    Long looked = micros(row[6]);
    ReportOutcome outcome = outcome(Status.valueOf((String) row[5]), at, looked);
    Long ended =
        switch (outcome) {
          case WAITING, HELD -> null;
          case KEPT, LOOKED_AT_BEFORE -> looked;
          case HIDDEN -> micros(row[7]);
        };
    return new OwnReport(
        ((Number) row[0]).longValue(),
        new ThreadId((String) row[1]),
        ReportReason.valueOf((String) row[2]),
        (String) row[3],
        Micros.instant(at),
        outcome,
        Micros.instant(ended));
  }

  private static ReportOutcome outcome(Status status, long reported, Long looked) {
    return switch (status) {
      case HELD -> ReportOutcome.HELD;
      case REJECTED, SPAM -> ReportOutcome.HIDDEN;
      case PUBLISHED ->
          looked == null
              ? ReportOutcome.WAITING
              : looked < reported ? ReportOutcome.LOOKED_AT_BEFORE : ReportOutcome.KEPT;
    };
  }

  private static Long micros(Object column) {
    return column == null ? null : ((Number) column).longValue();
  }
}
