package org.veilleuse.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veilleuse.moderation.comment.TestBlog.THREAD;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veilleuse.moderation.comment.AuditProblem.Kind;

/** A blog that was there before entries were chained. */
class AuditMigrationTest {

  private TestBlog blog;

  @BeforeEach
  void migrateABlogWithThreeEntries(@TempDir Path folder) throws SQLException {
    String url = TestBlog.fileUrl(folder.resolve("blog").toString());
    flyway(url, "1");
    try (Connection connection = DriverManager.getConnection(url, "sa", "");
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into audit_entry (id, happened_at, actor, action, detail, seal)"
                    + " values (?, ?, 'blog', 'THREAD_OPENED', 'post-7', ?)")) {
      for (int id = 7001; id <= 7003; id++) {
        insert.setLong(1, id);
        insert.setLong(2, id);
        insert.setString(3, oldSeal(id));
        insert.executeUpdate();
      }
    }
    flyway(url, "2");
    blog = new TestBlog(url, false);
    blog.comments().openThread(THREAD);
  }

  private static String oldSeal(int id) {
    String number = Integer.toString(id);
    return TestBlog.KEY.mac("audit", number, number, "blog", "THREAD_OPENED", null, "post-7");
  }

  private static void flyway(String url, String version) {
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:db/moderation")
        .target(version)
        .load()
        .migrate();
  }

  @AfterEach
  void close() {
    blog.close();
  }

  @Test
  void olderEntriesAreStillVerifiedAndNewOnesAreChained() {
    AuditVerification verified = blog.audit().verify(null);
    assertThat(verified.problems()).isEmpty();
    assertThat(verified.read()).isEqualTo(4);
    assertThat(verified.unchained()).isEqualTo(3);
    assertThat(verified.mark().position()).isEqualTo(1);
  }

  @Test
  void anOlderEntryChangedAddedOrRemovedShows() throws SQLException {
    blog.sql("update audit_entry set actor = 'Jeanne' where id = 7002");
    assertThat(blog.audit().verify(null).problems())
        .containsExactly(new AuditProblem(Kind.ALTERED, 7002L, null, null));
    blog.sql("delete from audit_entry where id = 7002");
    assertThat(blog.audit().verify(null).problems())
        .containsExactly(new AuditProblem(Kind.MISSING, null, null, null));
    blog.sql(
        "insert into audit_entry (id, happened_at, actor, action, detail, seal)"
            + " values (7002, 7002, 'blog', 'THREAD_OPENED', 'post-7', '"
            + oldSeal(7002)
            + "')");
    assertThat(blog.audit().verify(null).well()).isTrue();
    blog.sql(
        "insert into audit_entry (id, happened_at, actor, action, detail, seal)"
            + " values (99999, 1002, 'blog', 'THREAD_OPENED', 'post-7', 'x')");
    assertThat(blog.audit().verify(null).problems())
        .containsExactly(new AuditProblem(Kind.FORGED, 99999L, null, null));
  }
}
