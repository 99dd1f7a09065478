package org.veilleuse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashRecoveryTest {

  private static final String OPTIONS = ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";

  @TempDir Path folder;

  @Test
  void whatWasCommittedSinceTheStartIsFoundAfterAKill() throws Exception {
    String killed = killedAfter(5);

    CrashRecovery.recover(killed);

    assertThat(rows(killed)).isEqualTo(5);
  }

  @Test
  void withoutItCommitsAreLost() throws Exception {
    // when a newer H2 makes this fail, the recovery is needed no more
    assertThat(rows(killedAfter(5))).isLessThan(5);
  }

  @Test
  void aDatabaseThatWasClosedProperlyIsNotTouched() throws Exception {
    String url = url("closed");
    execute(url, "create table t (id int)", "insert into t values (1)");
    Path file = folder.resolve("closed.mv.db");
    byte[] before = Files.readAllBytes(file);

    CrashRecovery.recover(url);

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void aFileThatIsNoDatabaseIsLeftToH2() throws Exception {
    Path file = folder.resolve("broken.mv.db");
    byte[] before = "no database\n".repeat(1000).getBytes(StandardCharsets.US_ASCII);
    Files.write(file, before);

    CrashRecovery.recover(url("broken"));

    assertThat(Files.readAllBytes(file)).isEqualTo(before);
  }

  @Test
  void otherDatabasesAreNoneOfItsBusiness() {
    CrashRecovery.recover("jdbc:postgresql://localhost/none");
    CrashRecovery.recover("jdbc:h2:mem:none");
    CrashRecovery.recover(url("absent"));

    assertThat(folder).isEmptyDirectory();
  }

  /**
   * A database as a kill leaves it that comes so many commits after one that freed the room in
   * front of it: what is committed then goes there, not where the header says.
   */
  private String killedAfter(int commits) throws Exception {
    try (Connection open = connect(url("running") + ";RETENTION_TIME=0");
        Statement statement = open.createStatement()) {
      statement.execute("create table commits (number int)");
      statement.execute("create table bulk (id int primary key, filling varchar)");
      statement.execute("insert into bulk select x, repeat('x', 900) from system_range(1, 500)");
      statement.execute("update bulk set filling = repeat('y', 900)");
      for (int i = 0; i < commits; i++) {
        statement.execute("insert into commits values (" + i + ")");
      }
      Files.copy(folder.resolve("running.mv.db"), folder.resolve("killed.mv.db"));
    }
    return url("killed");
  }

  private static int rows(String url) throws SQLException {
    try (Connection open = connect(url);
        Statement statement = open.createStatement();
        ResultSet count = statement.executeQuery("select count(*) from commits")) {
      count.next();
      return count.getInt(1);
    }
  }

  private static void execute(String url, String... all) throws SQLException {
    try (Connection open = connect(url);
        Statement statement = open.createStatement()) {
      for (String one : all) {
        statement.execute(one);
      }
    }
  }

  private static Connection connect(String url) throws SQLException {
    return DriverManager.getConnection(url, "sa", "");
  }

  private String url(String name) {
    return "jdbc:h2:file:" + folder.resolve(name) + OPTIONS;
  }
}
