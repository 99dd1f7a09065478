package org.veilleuse.moderation.report;

import java.time.Instant;
import org.veilleuse.moderation.comment.ThreadId;

/**
 * A report as the reader who made it sees it.
 *
 * @param text null if there is none
 * @param endedAt when a moderator decided; null where nobody has, or it was decided otherwise
 */
public record OwnReport(
    long commentId,
    ThreadId thread,
    ReportReason reason,
    String text,
    Instant at,
    ReportOutcome outcome,
    Instant endedAt) {}
