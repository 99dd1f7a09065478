package org.veilleuse.moderation.evidence;

import java.time.Instant;
import java.util.List;
import org.veilleuse.moderation.comment.Answered;
import org.veilleuse.moderation.comment.CommentContent;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.comment.SealedEntry;
import org.veilleuse.moderation.comment.SiteRule;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;

/**
 * A comment with all that is known of it, addresses and identities apart.
 *
 * @param seal whether it is as it was sealed when it came
 * @param answered null unless it is a reply
 * @param answeredId of the comment that it answers, or null
 * @param decidedAt null while it waits
 * @param reason that the commenter was told, or null
 * @param rule of the site that the decision names, or null
 * @param screened whether software has looked at it
 * @param steps its entries in the audit trail, oldest first
 */
public record EvidenceComment(
    long id,
    ThreadId thread,
    String pseudonym,
    String text,
    Instant submittedAt,
    CommentContent.Seal seal,
    Relation relation,
    Long answeredId,
    Answered answered,
    Status status,
    Instant decidedAt,
    String reason,
    SiteRule rule,
    boolean screened,
    List<QueueFlag> flags,
    List<QueueProtection> protections,
    List<SealedEntry> steps) {

  public EvidenceComment {
    flags = List.copyOf(flags);
    protections = List.copyOf(protections);
    steps = List.copyOf(steps);
  }
}
