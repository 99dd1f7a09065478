package org.veilleuse.moderation.comment;

import java.util.Objects;

/**
 * An audit entry word for word as its table holds it, whoever wrote it there.
 *
 * @param position its place in the chain, from 1; null for an entry older than the chain
 * @param previous the seal of the entry before, empty for the first; null without a position
 */
record AuditLine(
    long id,
    long happenedAt,
    String actor,
    String action,
    Long commentId,
    String detail,
    Long position,
    String previous,
    String seal) {

  /** In this order {@link #of} expects them. */
  static final String COLUMNS =
      "id, happened_at, actor, action, comment_id, detail, chain_position, previous_seal, seal";

  static AuditLine of(Object[] row) {
    return new AuditLine(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        (String) row[2],
        (String) row[3],
        number(row[4]),
        (String) row[5],
        number(row[6]),
        (String) row[7],
        (String) row[8]);
  }

  private static Long number(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  /** Whether it is as it was when it was added. */
  boolean fits(SiteKey key) {
    return Objects.equals(seal, sealAt(position, key));
  }

  /** Whether it would be as it was when it was added, if it stood in another place. */
  boolean fitsAt(long place, SiteKey key) {
    return Objects.equals(seal, sealAt(place, key));
  }

  /** What its seal has to be in a place of the chain, or outside of it where the place is null. */
  String sealAt(Long place, SiteKey key) {
    String comment = commentId == null ? null : commentId.toString();
    String at = Long.toString(happenedAt);
    return place == null
        ? key.mac("audit", Long.toString(id), at, actor, action, comment, detail)
        : key.mac(
            "audit-chain",
            place.toString(),
            previous,
            Long.toString(id),
            at,
            actor,
            action,
            comment,
            detail);
  }

  AuditEntry entry() {
    return new AuditEntry(id, Micros.instant(happenedAt), actor, known(action), commentId, detail);
  }

  SealedEntry sealed() {
    return new SealedEntry(entry(), position, previous, seal);
  }

  private static Action known(String name) {
    for (Action action : Action.values()) {
      if (action.name().equals(name)) {
        return action;
      }
    }
    return null;
  }
}
