package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The database that is to be filled or measured: H2's file in a data folder, or any. */
record LoadDatabase(Connection connection, boolean h2) implements AutoCloseable {

  private static final String H2 =
      "jdbc:h2:file:%s/blog;MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;OPTIMIZE_REUSE_RESULTS=FALSE;QUERY_CACHE_SIZE=64;CACHE_SIZE=%d";
  private static final int CACHE_TO_FILL = 262_144;
  private static final int CACHE_OF_THE_BLOG = 16_384;

  /** Of the arguments DATA-FOLDER COMMENTS WAITING [JDBC-URL USER PASSWORD]. */
  static LoadDatabase of(String... arguments) throws SQLException {
    String url = url(CACHE_TO_FILL, arguments);
    Connection connection = DriverManager.getConnection(url, user(arguments), password(arguments));
    connection.setAutoCommit(false);
    return new LoadDatabase(connection, url.startsWith("jdbc:h2:"));
  }

  /** As the blog itself opens it. */
  static String url(String... arguments) {
    return url(CACHE_OF_THE_BLOG, arguments);
  }

  private static String url(int cache, String... arguments) {
    if (!given(arguments)) {
      return H2.formatted(arguments[0], cache);
    }
    // One statement for a batch: PostgreSQL's driver sends one for each row otherwise.
    boolean postgres = arguments[3].startsWith("jdbc:postgresql:");
    return arguments[3] + (postgres ? "?reWriteBatchedInserts=true" : "");
  }

  static String user(String... arguments) {
    return given(arguments) ? arguments[4] : "veilleuse";
  }

  static String password(String... arguments) {
    return given(arguments) ? arguments[5] : "";
  }

  private static boolean given(String... arguments) {
    return arguments.length > 3 && !arguments[3].isBlank();
  }

  /** Leaves statistics and a file without holes behind. */
  void finish() throws SQLException {
    connection.commit();
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute(h2 ? "analyze" : "vacuum analyze");
      if (h2) {
        statement.execute("shutdown compact");
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
