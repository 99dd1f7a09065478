package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.Base64;
import java.util.Random;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.Protection;

/** Writes the rows of comments that nobody sent, in batches. */
final class LoadRows implements AutoCloseable {

  /** A comment as it came in. */
  record Sent(
      String thread,
      Long parent,
      String pseudonym,
      String body,
      long at,
      String fold,
      boolean folded,
      boolean cookie) {}

  /** What was decided about it. */
  record Decided(Status status, String moderator, long at) {}

  private final Connection connection;
  private final SiteKey key;
  private final Receipts receipts;
  private final Random random = new Random(7);
  private final PreparedStatement comments;
  private final PreparedStatement findings;
  private final PreparedStatement entries;
  private long nextComment;
  private long nextFinding;
  private long nextEntry;
  private AuditHead head;

  LoadRows(Connection connection, SiteKey key) throws SQLException {
    this.connection = connection;
    this.key = key;
    this.receipts = new Receipts(key);
    nextComment = next("comments");
    nextFinding = next("finding");
    nextEntry = next("audit_entry");
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
    comments =
        connection.prepareStatement(
            "insert into comments (id, version, thread_id, reply_to, pseudonym, body, submitted_at,"
                + " status, screened, screen_failures, severity, score, fold_key, receipt_nonce,"
                + " receipt_hash, decided_by, decided_at, decision_reason, folded, language,"
                + " commenter, name_key)"
                + " values (?, ?, ?, ?, ?, ?, ?, ?, true, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    findings =
        connection.prepareStatement(
            "insert into finding (id, comment_id, pattern, rule_id, span_start, span_end, severity,"
                + " weight, protection) values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
    entries =
        connection.prepareStatement(
            "insert into audit_entry ("
                + AuditLine.COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  }

  private long next(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found = statement.executeQuery("select max(id) from " + table)) {
      found.next();
      return found.getLong(1) + 1;
    }
  }

  /** Stores a comment with its findings and the entries of its arrival; its number. */
  long comment(Sent sent, LoadedText text, Decided decided) throws SQLException {
    long id = nextComment++;
    String nonce = Receipts.newNonce();
    boolean rejected = decided != null && decided.status() == Status.REJECTED;
    Object[] row = {
      id,
      decided == null ? 0 : 1,
      sent.thread(),
      sent.parent(),
      sent.pseudonym(),
      sent.body(),
      sent.at(),
      (decided == null ? Status.HELD : decided.status()).name(),
      text.result().severity(),
      text.result().score(),
      sent.fold(),
      nonce,
      Digest.of(receipts.of(nonce).token()),
      decided == null ? null : decided.moderator(),
      decided == null ? null : decided.at(),
      rejected ? "Contraire aux règles." : null,
      sent.folded(),
      text.language(),
      sent.cookie() ? identity(sent.pseudonym()) : null,
      sent.cookie() ? null : PersonName.key(sent.pseudonym())
    };
    add(comments, row);
    for (Flag flag : text.result().flags()) {
      add(
          findings,
          nextFinding++,
          id,
          flag.pattern().name(),
          flag.rule(),
          flag.start(),
          flag.end(),
          flag.severity(),
          flag.weight(),
          null);
    }
    for (Protection shield : text.result().protections()) {
      add(
          findings,
          nextFinding++,
          id,
          shield.pattern().name(),
          shield.rule(),
          shield.start(),
          shield.end(),
          0,
          0.0,
          shield.kind().name());
    }
    entry(sent.at(), "commenter", Action.SUBMITTED, id, null);
    String severity = Integer.toString(text.result().severity());
    entry(sent.at(), "screening", Action.SCREENED, id, "{severity=" + severity + "}");
    return id;
  }

  /** The same for the same name. */
  private String identity(String pseudonym) {
    byte[] bytes = new byte[16];
    random.setSeed(pseudonym.hashCode());
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  void decision(long id, Decided decided) throws SQLException {
    boolean rejected = decided.status() == Status.REJECTED;
    entry(
        decided.at(),
        decided.moderator(),
        Verdict.of(decided.status()).action(),
        id,
        rejected ? "Contraire aux règles." : null);
  }

  private void entry(long at, String actor, Action action, long comment, String detail)
      throws SQLException {
    long position = head.entries() + 1;
    AuditLine line =
        new AuditLine(
            nextEntry++,
            at,
            actor,
            action.name(),
            comment,
            detail,
            position,
            head.lastSeal(),
            null);
    String seal = line.sealAt(position, key);
    add(
        entries,
        line.id(),
        at,
        actor,
        action.name(),
        comment,
        detail,
        position,
        head.lastSeal(),
        seal);
    head = new AuditHead(position, seal, head.unchained(), "");
  }

  private static void add(PreparedStatement statement, Object... values) throws SQLException {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null) {
        statement.setNull(i + 1, Types.NULL);
      } else {
        statement.setObject(i + 1, values[i]);
      }
    }
    statement.addBatch();
  }

  void flush() throws SQLException {
    comments.executeBatch();
    findings.executeBatch();
    entries.executeBatch();
    connection.commit();
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
    // A block of fifty numbers ends with what the sequence gives.
    restart("comments_seq", nextComment);
    restart("finding_seq", nextFinding);
    restart("audit_entry_seq", nextEntry);
  }

  private void restart(String sequence, long next) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("alter sequence " + sequence + " restart with " + (next + 49));
    }
  }

  @Override
  public void close() throws SQLException {
    comments.close();
    findings.close();
    entries.close();
  }
}
