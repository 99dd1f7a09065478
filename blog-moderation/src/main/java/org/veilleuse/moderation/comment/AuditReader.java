package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * Reads audit entries as they stand in the table: as entities, a word that somebody put there and
 * that is no {@link Action} could not be read at all.
 */
final class AuditReader {

  private final EntityManager entities;

  AuditReader(EntityManager entities) {
    this.entities = entities;
  }

  /** One comment's, oldest first. */
  List<AuditLine> of(long commentId) {
    return lines("comment_id = ?", "happened_at, id", Integer.MAX_VALUE, List.of(commentId));
  }

  /** Those of several comments, at most some hundreds, comment by comment, oldest first. */
  List<AuditLine> of(Collection<Long> commentIds) {
    String marks = String.join(", ", Collections.nCopies(commentIds.size(), "?"));
    return lines(
        "comment_id in (" + marks + ")",
        "comment_id, happened_at, id",
        Integer.MAX_VALUE,
        List.copyOf(commentIds));
  }

  /** Newest first, those before the cursor unless it is null. */
  List<AuditLine> before(AuditCursor cursor, AuditFilter filter, int most) {
    List<Object> values = new ArrayList<>();
    StringBuilder where = new StringBuilder("1 = 1");
    narrow(where, values, filter);
    if (cursor != null) {
      where.append(" and happened_at <= ? and (happened_at < ? or id < ?)");
      values.addAll(List.of(cursor.happenedAt(), cursor.happenedAt(), cursor.id()));
    }
    return lines(where.toString(), index(filter) + "happened_at desc, id desc", most, values);
  }

  // All columns of the index stand in the order, or H2 would read and sort all that the filter
  // lets through.
  private static String index(AuditFilter filter) {
    if (filter.commentId() != null) {
      return "comment_id desc, ";
    }
    if (filter.actor() != null) {
      return "actor desc, ";
    }
    return filter.action() == null ? "" : "action desc, ";
  }

  private static void narrow(StringBuilder where, List<Object> values, AuditFilter filter) {
    add(where, values, " and actor = ?", filter.actor());
    add(where, values, " and action = ?", filter.action() == null ? null : filter.action().name());
    add(where, values, " and comment_id = ?", filter.commentId());
  }

  private static void add(StringBuilder where, List<Object> values, String clause, Object value) {
    if (value != null) {
      where.append(clause);
      values.add(value);
    }
  }

  /** Those older than the chain, by id. */
  List<AuditLine> unchainedAfter(long id, AuditFilter filter, int most) {
    List<Object> values = new ArrayList<>(List.of(id));
    StringBuilder where = new StringBuilder("chain_position is null and id > ?");
    narrow(where, values, filter);
    return lines(where.toString(), "id", most, values);
  }

  /** The chain in its order. */
  List<AuditLine> chainedAfter(long position, long id, AuditFilter filter, int most) {
    List<Object> values = new ArrayList<>(List.of(position, position, id));
    StringBuilder where =
        new StringBuilder("chain_position >= ? and (chain_position > ? or id > ?)");
    narrow(where, values, filter);
    return lines(where.toString(), "chain_position, id", most, values);
  }

  private List<AuditLine> lines(String where, String order, int most, List<?> values) {
    Query query =
        entities.createNativeQuery(
            "select "
                + AuditLine.COLUMNS
                + " from audit_entry where "
                + where
                + " order by "
                + order
                // Not setMaxResults, of which PostgreSQL's planner learns nothing.
                + (most < Integer.MAX_VALUE ? " limit " + most : ""));
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<AuditLine> lines = new ArrayList<>();
    for (Object row : query.getResultList()) {
      lines.add(AuditLine.of((Object[]) row));
    }
    return lines;
  }
}
