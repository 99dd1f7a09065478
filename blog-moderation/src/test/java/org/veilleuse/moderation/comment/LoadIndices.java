package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.h2.api.ErrorCode;

/**
 * Does without the indices of the large tables while they are filled, and makes them anew at the
 * end: a million rows put in one by one rewrite every index again and again.
 */
final class LoadIndices {

  private static final List<String> TABLES =
      List.of("comments", "finding", "audit_entry", "decided_like");

  private final Connection connection;
  private final Map<String, String> indices = new TreeMap<>();

  private LoadIndices(Connection connection) {
    this.connection = connection;
  }

  /** Those that a key relies on stay. */
  static LoadIndices dropped(Connection connection) throws SQLException {
    LoadIndices dropped = new LoadIndices(connection);
    for (String table : TABLES) {
      dropped.drop(table);
    }
    return dropped;
  }

  private void drop(String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (ResultSet row = connection.getMetaData().getIndexInfo(null, null, table, false, false)) {
      while (row.next()) {
        String name = row.getString("INDEX_NAME");
        // Those that H2 makes itself, for foreign keys, have capitals in their names.
        if (row.getBoolean("NON_UNIQUE") && name.equals(name.toLowerCase(Locale.ROOT))) {
          String order = "D".equals(row.getString("ASC_OR_DESC")) ? " desc" : "";
          columns.merge(name, row.getString("COLUMN_NAME") + order, (a, b) -> a + ", " + b);
        }
      }
    }
    for (String name : columns.keySet()) {
      try {
        execute("drop index " + name);
        indices.put(name, "create index " + name + " on " + table + " (" + columns.get(name) + ")");
      } catch (SQLException e) {
        if (e.getErrorCode() != ErrorCode.INDEX_BELONGS_TO_CONSTRAINT_2) {
          throw e;
        }
      }
    }
  }

  void restore() throws SQLException {
    for (String index : indices.values()) {
      execute(index);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    connection.commit();
  }
}
