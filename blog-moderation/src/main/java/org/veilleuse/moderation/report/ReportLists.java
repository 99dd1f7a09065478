package org.veilleuse.moderation.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.SecondLookState;

/** Finds reported comments by ranges of an index of those alone, whatever else the blog holds. */
final class ReportLists {

  private static final int MOST_OF_PERSON = 50;

  private static final String PUBLISHED =
      " from second_look l join comments c on c.id = l.comment_id"
          + " where l.state = ? and l.reports > 0 and c.status = 'PUBLISHED'";

  private final EntityManager entities;

  ReportLists(EntityManager entities) {
    this.entities = entities;
  }

  List<ReportCursor> after(SecondLookState state, Optional<ReportCursor> cursor, int most) {
    if (cursor.isEmpty()) {
      return list("", most, state.name());
    }
    ReportCursor last = cursor.get();
    List<ReportCursor> found =
        new ArrayList<>(
            list(
                " and l.reports = ? and l.first_at >= ? and (l.first_at > ? or l.comment_id > ?)",
                most,
                state.name(),
                last.reports(),
                last.firstAt(),
                last.firstAt(),
                last.commentId()));
    if (found.size() < most) {
      found.addAll(list(" and l.reports < ?", most - found.size(), state.name(), last.reports()));
    }
    return found;
  }

  private List<ReportCursor> list(String range, int most, Object... values) {
    List<?> rows =
        query(
                "select l.reports, l.first_at, l.comment_id"
                    + PUBLISHED
                    + range
                    + " order by l.state, l.reports desc, l.first_at, l.comment_id",
                values)
            .setMaxResults(most)
            .getResultList();
    return rows.stream().map(row -> cursor((Object[]) row)).toList();
  }

  private static ReportCursor cursor(Object[] row) {
    return new ReportCursor(
        ((Number) row[0]).intValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
  }

  List<Long> ofPerson(long commentId) {
    List<?> ids =
        query(
                "select l.comment_id from second_look l join comments c on c.id = l.comment_id"
                    + " where l.person = (select person from second_look where comment_id = ?)"
                    + " and c.status = 'PUBLISHED' order by l.person, l.last_at desc",
                commentId)
            .setMaxResults(MOST_OF_PERSON)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  int count() {
    return query("select l.comment_id" + PUBLISHED, SecondLookState.REPORTED.name())
        .setMaxResults(ReportDesk.MOST_COUNTED + 1)
        .getResultList()
        .size();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
