package org.veilleuse.moderation.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.SecondLookState;

/**
 * A reported comment as moderators see its reports.
 *
 * @param reports how many that count came since a moderator last decided
 * @param earlier how many that count had come before that
 * @param reasons of all reports, and how often each was given, the most frequent first
 * @param words what readers wrote, the newest first, at most {@value ReportDesk#MOST_WORDS}
 * @param more whether there are more words than those
 * @param firstAt when it was first reported
 * @param lastAt when it was last reported
 * @param decidedAt when a moderator last decided on it as a reported one; null if none has
 * @param against the reports against whoever wrote it; null if there were none in seven days
 */
public record Reported(
    long commentId,
    SecondLookState state,
    boolean published,
    int reports,
    int earlier,
    Map<ReportReason, Integer> reasons,
    List<ReportWords> words,
    boolean more,
    Instant firstAt,
    Instant lastAt,
    Instant decidedAt,
    Against against) {

  public Reported {
    words = List.copyOf(words);
  }
}
