package org.veilleuse.moderation.comment;

import java.util.List;

/** Verifies the whole trail in pages, each in a transaction of its own, while the blog goes on. */
final class AuditVerifier {

  private static final int PAGE = 1000;

  private final Transactions transactions;
  private final AuditReader reader;
  private final AuditChain chain;
  private final CommentWalk comments;
  private final SiteKey key;

  AuditVerifier(
      Transactions transactions,
      AuditReader reader,
      AuditChain chain,
      CommentWalk comments,
      SiteKey key) {
    this.transactions = transactions;
    this.comments = comments;
    this.reader = reader;
    this.chain = chain;
    this.key = key;
  }

  AuditVerification verify(AuditMark expected) {
    AuditFindings findings = new AuditFindings();
    AuditWalk walk = new AuditWalk(key, expected, findings);
    for (List<AuditLine> lines = older(Long.MIN_VALUE); !lines.isEmpty(); ) {
      lines.forEach(walk::older);
      lines = older(lines.get(lines.size() - 1).id());
    }
    AuditHead end = walkTheChain(walk);
    walk.end(end);
    return new AuditVerification(
        walk.read(),
        walk.unchained(),
        end.mark(),
        findings.count(),
        findings.problems(),
        comments.run());
  }

  private List<AuditLine> older(long id) {
    return transactions.read(() -> reader.unchainedAfter(id, AuditFilter.ALL, PAGE));
  }

  /** Returns the head as it was before the last page was read. */
  private AuditHead walkTheChain(AuditWalk walk) {
    long position = Long.MIN_VALUE;
    long id = Long.MIN_VALUE;
    while (true) {
      long from = position;
      long fromId = id;
      // Entries are added meanwhile. What the head counted before a page was read has to be there;
      // what is there was counted by the head after.
      AuditHead before = transactions.read(chain::head);
      List<AuditLine> lines =
          transactions.read(() -> reader.chainedAfter(from, fromId, AuditFilter.ALL, PAGE));
      AuditHead after = transactions.read(chain::head);
      if (lines.isEmpty()) {
        return before;
      }
      for (AuditLine line : lines) {
        walk.step(line, after.entries());
        position = line.position();
        id = line.id();
      }
    }
  }
}
