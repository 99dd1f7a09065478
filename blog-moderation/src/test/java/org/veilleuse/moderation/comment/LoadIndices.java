package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Does without the indices of the large tables while they are filled, those of unique and foreign
 * keys too, and makes them anew at the end: a million rows put in one by one rewrite every index
 * again and again.
 */
final class LoadIndices {

  private static final List<String> TABLES =
      List.of("comments", "finding", "audit_entry", "decided_like");
  private static final String UNIQUE_KEYS =
      "select c.constraint_name, k.column_name from information_schema.table_constraints c"
          + " join information_schema.key_column_usage k on k.constraint_name = c.constraint_name"
          + " where c.constraint_type = 'UNIQUE' and c.table_name = '%s'"
          + " order by k.ordinal_position";

  private final Connection connection;
  private final List<String> restoring = new ArrayList<>();

  private LoadIndices(Connection connection) {
    this.connection = connection;
  }

  static LoadIndices dropped(Connection connection) throws SQLException {
    LoadIndices dropped = new LoadIndices(connection);
    // Foreign keys first, since they hold on to indices.
    for (String table : TABLES) {
      dropped.dropForeignKeys(table);
    }
    for (String table : TABLES) {
      dropped.dropUniqueKeys(table);
      dropped.dropIndices(table);
    }
    return dropped;
  }

  private void dropForeignKeys(String table) throws SQLException {
    Map<String, String> keys = new LinkedHashMap<>();
    try (ResultSet row = connection.getMetaData().getImportedKeys(null, null, table)) {
      while (row.next()) {
        keys.put(
            row.getString("FK_NAME"),
            "foreign key (%s) references %s (%s)"
                .formatted(
                    row.getString("FKCOLUMN_NAME"),
                    row.getString("PKTABLE_NAME"),
                    row.getString("PKCOLUMN_NAME")));
      }
    }
    dropConstraints(table, keys);
  }

  private void dropUniqueKeys(String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(UNIQUE_KEYS.formatted(table))) {
      while (row.next()) {
        columns.merge(row.getString(1), row.getString(2), (a, b) -> a + ", " + b);
      }
    }
    columns.replaceAll((name, list) -> "unique (" + list + ")");
    dropConstraints(table, columns);
  }

  private void dropConstraints(String table, Map<String, String> constraints) throws SQLException {
    for (Map.Entry<String, String> one : constraints.entrySet()) {
      String named = "alter table %s %%s constraint \"%s\" ".formatted(table, one.getKey());
      execute(named.formatted("drop"));
      restoring.add(named.formatted("add") + one.getValue());
    }
  }

  private void dropIndices(String table) throws SQLException {
    Map<String, String> columns = new LinkedHashMap<>();
    DatabaseMetaData data = connection.getMetaData();
    try (ResultSet row = data.getIndexInfo(null, null, table, false, false)) {
      while (row.next()) {
        String name = row.getString("INDEX_NAME");
        // The primary key's stays; in H2 its name has capitals.
        if (row.getBoolean("NON_UNIQUE") && name.equals(name.toLowerCase(Locale.ROOT))) {
          String order = "D".equals(row.getString("ASC_OR_DESC")) ? " desc" : "";
          columns.merge(name, row.getString("COLUMN_NAME") + order, (a, b) -> a + ", " + b);
        }
      }
    }
    for (Map.Entry<String, String> one : columns.entrySet()) {
      execute("drop index " + one.getKey());
      restoring.add("create index %s on %s (%s)".formatted(one.getKey(), table, one.getValue()));
    }
  }

  void restore() throws SQLException {
    for (String sql : restoring) {
      execute(sql);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
    connection.commit();
  }
}
