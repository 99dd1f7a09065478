package org.veilleuse.moderation.commenter;

import java.time.Duration;
import java.time.Instant;
import org.veilleuse.moderation.comment.Characters;
import org.veilleuse.moderation.comment.MeasureKind;
import org.veilleuse.moderation.commenter.MeasureRefused.Reason;

/**
 * A measure that a moderator wants to set, as it was typed; nothing of it is checked yet.
 *
 * @param commentId one of the commenter
 * @param kind may be null, which is then refused
 * @param perDay how many comments a limit lets through in 24 hours; null for the other kinds
 * @param until when it ends by itself; null for a limit or a block that somebody has to lift
 * @param reason read by the commenter; may be null, which is then refused
 * @param moderator 1 to 200 characters
 */
public record MeasureOrder(
    long commentId,
    MeasureKind kind,
    Integer perDay,
    Instant until,
    String reason,
    String moderator) {

  /** The longest reason, in UTF-16 units. */
  public static final int MOST_REASON = 1000;

  /** More is no limit. */
  public static final int MOST_PER_DAY = 50;

  /** Nobody remembers longer. */
  public static final Duration LONGEST = Duration.ofDays(3660);

  void check(Instant now) throws MeasureRefused {
    if (kind == null) {
      throw new MeasureRefused(Reason.KIND_MISSING);
    }
    if (kind == MeasureKind.LIMIT && (perDay == null || perDay < 1 || perDay > MOST_PER_DAY)) {
      throw new MeasureRefused(Reason.PER_DAY_WRONG);
    }
    if (kind == MeasureKind.PAUSE && until == null) {
      throw new MeasureRefused(Reason.END_MISSING);
    }
    if (until != null && !until.isAfter(now)) {
      throw new MeasureRefused(Reason.END_PAST);
    }
    if (until != null && until.isAfter(now.plus(LONGEST))) {
      throw new MeasureRefused(Reason.END_TOO_FAR);
    }
    if (reason == null || !Characters.visible(reason)) {
      throw new MeasureRefused(Reason.REASON_MISSING);
    }
    if (reason.length() > MOST_REASON) {
      throw new MeasureRefused(Reason.REASON_TOO_LONG);
    }
    if (!Characters.readable(reason)) {
      throw new MeasureRefused(Reason.REASON_UNREADABLE);
    }
    if (moderator == null || moderator.isBlank() || moderator.length() > 200) {
      throw new IllegalArgumentException("A moderator's name has 1 to 200 characters.");
    }
  }

  /** The same with one form of line ends, nothing around the reason and no number but a limit's. */
  MeasureOrder tidy() {
    return new MeasureOrder(
        commentId,
        kind,
        kind == MeasureKind.LIMIT ? perDay : null,
        until,
        reason == null ? null : reason.replace("\r\n", "\n").replace('\r', '\n').strip(),
        moderator);
  }
}
