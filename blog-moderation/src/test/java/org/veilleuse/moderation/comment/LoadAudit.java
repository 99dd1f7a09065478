package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** Goes on with the sealed audit trail of a database, so that it verifies. */
final class LoadAudit implements AutoCloseable {

  private final Connection connection;
  private final SiteKey key;
  private final LoadBatch entries;
  private long nextEntry;
  private AuditHead head;

  LoadAudit(Connection connection, SiteKey key) throws SQLException {
    this.connection = connection;
    this.key = key;
    nextEntry = LoadBatch.next(connection, "audit_entry");
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("select entries, last_seal, unchained, seal from audit_head")) {
      found.next();
      head =
          new AuditHead(found.getLong(1), found.getString(2), found.getLong(3), found.getString(4));
    }
    if (!head.fits(key)) {
      throw new IllegalArgumentException("This is not the key of this database.");
    }
    entries = new LoadBatch(connection, "audit_entry", AuditLine.COLUMNS);
  }

  void arrived(CommentContent content) throws SQLException {
    Map<String, String> sealed = Map.of(AuditDetail.CONTENT, content.digest(key));
    String detail = AuditDetail.write(sealed, null);
    add(content.submittedAt(), "commenter", Action.SUBMITTED, content.id(), detail);
  }

  void add(long at, String actor, Action action, long comment, String detail) throws SQLException {
    long position = head.entries() + 1;
    String before = head.lastSeal();
    AuditLine line =
        new AuditLine(nextEntry, at, actor, action.name(), comment, detail, position, before, null);
    String seal = line.sealAt(position, key);
    entries.add(nextEntry++, at, actor, action.name(), comment, detail, position, before, seal);
    head = new AuditHead(position, seal, head.unchained(), "");
  }

  void flush() throws SQLException {
    entries.flush();
  }

  /** What the next start of the blog goes on from. */
  void finish() throws SQLException {
    flush();
    AuditHead sealed = head.sealed(key);
    try (PreparedStatement update =
        connection.prepareStatement(
            "update audit_head set entries = ?, last_seal = ?, seal = ? where id = 1")) {
      update.setLong(1, sealed.entries());
      update.setString(2, sealed.lastSeal());
      update.setString(3, sealed.seal());
      update.executeUpdate();
    }
    LoadBatch.restart(connection, "audit_entry_seq", nextEntry);
  }

  @Override
  public void close() throws SQLException {
    entries.close();
  }
}
