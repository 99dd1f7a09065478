package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Collections;

/** Rows for one table, sent together. */
final class LoadBatch implements AutoCloseable {

  private static final int MOST = 1_000;

  private final PreparedStatement statement;
  private int rows;

  LoadBatch(Connection connection, String table, String columns) throws SQLException {
    int width = columns.split(",").length;
    statement =
        connection.prepareStatement(
            "insert into "
                + table
                + " ("
                + columns
                + ") values ("
                + String.join(", ", Collections.nCopies(width, "?"))
                + ")");
  }

  void add(Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    statement.addBatch();
    rows++;
  }

  boolean isFull() {
    return rows >= MOST;
  }

  void flush() throws SQLException {
    statement.executeBatch();
    rows = 0;
  }

  /** The first number that no row of a table has. */
  static long next(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select max(id) from " + table)) {
      found.next();
      return found.getLong(1) + 1;
    }
  }

  /** Has a sequence go on with this number: a block of fifty ends with what the sequence gives. */
  static void restart(Connection connection, String sequence, long next) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter sequence " + sequence + " restart with " + (next + 49));
    }
  }

  @Override
  public void close() throws SQLException {
    statement.close();
  }
}
