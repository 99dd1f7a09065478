package org.veilleuse.moderation.notice;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;

/** Statements with their values in order, in the transaction under way. */
final class Sql {

  private final EntityManager entities;

  Sql(EntityManager entities) {
    this.entities = entities;
  }

  /** How many rows were changed. */
  int change(String statement, Object... values) {
    return bound(statement, values).executeUpdate();
  }

  /** The rows of a query for more than one column. */
  List<Object[]> rows(String query, Object... values) {
    List<?> rows = bound(query, values).getResultList();
    return rows.stream().map(row -> (Object[]) row).toList();
  }

  /** The values of a query for one column. */
  List<?> column(String query, Object... values) {
    return bound(query, values).getResultList();
  }

  long count(String query, Object... values) {
    return ((Number) bound(query, values).getSingleResult()).longValue();
  }

  private Query bound(String statement, Object... values) {
    Query query = entities.createNativeQuery(statement);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
