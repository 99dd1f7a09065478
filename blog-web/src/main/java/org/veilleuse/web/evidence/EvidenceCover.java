package org.veilleuse.web.evidence;

import java.time.Instant;
import org.veilleuse.moderation.comment.AuditMark;
import org.veilleuse.moderation.evidence.Sender;

/**
 * What stands in front of the comments of a file.
 *
 * @param mark the end of the audit trail when the file was made
 */
record EvidenceCover(
    EvidenceOrder order,
    Sender sender,
    EvidenceTally tally,
    AuditMark mark,
    Instant madeAt,
    String blog) {

  /** Whether the comments were put together by the identity of a browser. */
  boolean byIdentity() {
    return order.wanted().byIdentity() && sender.identified();
  }
}
