package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.SQLException;
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
  private final Receipts receipts;
  private final Random random = new Random(7);
  private final LoadBatch comments;
  private final LoadBatch findings;
  private final LoadAudit audit;
  private final LoadPrecedents precedents = new LoadPrecedents();
  private long nextComment;
  private long nextFinding;

  LoadRows(Connection connection, SiteKey key) throws SQLException {
    this.connection = connection;
    this.receipts = new Receipts(key);
    nextComment = LoadBatch.next(connection, "comments");
    nextFinding = LoadBatch.next(connection, "finding");
    audit = new LoadAudit(connection, key);
    comments =
        new LoadBatch(
            connection,
            "comments",
            "id, version, thread_id, reply_to, pseudonym, body, submitted_at, status, screened,"
                + " screen_failures, severity, score, fold_key, receipt_nonce, receipt_hash,"
                + " decided_by, decided_at, decision_reason, folded, language, commenter,"
                + " name_key, patterns");
    findings =
        new LoadBatch(
            connection,
            "finding",
            "id, comment_id, pattern, rule_id, span_start, span_end, severity, weight, protection");
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
      true,
      0,
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
      sent.cookie() ? null : PersonName.key(sent.pseudonym()),
      Found.in(text.result()).patterns()
    };
    comments.add(row);
    for (Flag flag : text.result().flags()) {
      findings.add(
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
      findings.add(
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
    audit.arrived(
        new CommentContent(
            id, sent.thread(), sent.parent(), sent.pseudonym(), sent.body(), sent.at()));
    String severity = Integer.toString(text.result().severity());
    audit.add(sent.at(), "screening", Action.SCREENED, id, "{severity=" + severity + "}");
    if (decided != null) {
      precedents.add(id, sent.body());
    }
    if (comments.isFull()) {
      flush();
    }
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
    audit.add(
        decided.at(),
        decided.moderator(),
        Verdict.of(decided.status()).action(),
        id,
        rejected ? "Contraire aux règles." : null);
  }

  private void flush() throws SQLException {
    comments.flush();
    findings.flush();
    audit.flush();
    connection.commit();
  }

  /** Writes what is left, and what the next start of the blog goes on from. */
  void finish() throws SQLException {
    flush();
    audit.finish();
    precedents.write(connection);
    LoadBatch.restart(connection, "comments_seq", nextComment);
    LoadBatch.restart(connection, "finding_seq", nextFinding);
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    comments.close();
    findings.close();
    audit.close();
  }
}
