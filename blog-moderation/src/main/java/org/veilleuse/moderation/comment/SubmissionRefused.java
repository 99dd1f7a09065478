package org.veilleuse.moderation.comment;

import java.util.Collection;
import java.util.List;

/**
 * A submission was not taken, and nothing of it was stored; says everything that is wrong with it.
 */
public class SubmissionRefused extends Exception {

  /** Why a submission is refused. */
  public enum Reason {
    PSEUDONYM_MISSING,
    /** More than 60 characters. */
    PSEUDONYM_TOO_LONG,
    /** Control characters, bidirectional overrides, or too many combining marks on one letter. */
    PSEUDONYM_UNREADABLE,
    /** An e-mail address, which everybody would read. */
    PSEUDONYM_ADDRESS,
    TEXT_MISSING,
    /** More than 10,000 UTF-16 units, a line end counting for one. */
    TEXT_TOO_LONG,
    /**
     * Control characters other than line feed and tab, or too many combining marks on one letter.
     */
    TEXT_UNREADABLE,
    EMAIL_INVALID,
    /** Closed, or never opened. */
    THREAD_CLOSED,
    /** The whole blog takes no comments for now. */
    COMMENTS_CLOSED,
    /** For now only those are taken of whom a comment is published. */
    COMMENTER_UNKNOWN,
    /** What it answers is not a published comment of this thread. */
    PARENT_UNKNOWN,
    /**
     * Whoever wrote what it answers has asked not to be answered, by anyone or by this person. Only
     * told when nothing else is wrong: asking costs a comment.
     */
    ANSWER_REFUSED,
    /** As many comments as a limit lets through; a {@link CommenterRefused}, as the next two. */
    COMMENTER_LIMITED,
    COMMENTER_PAUSED,
    COMMENTER_BLOCKED
  }

  private static final long serialVersionUID = 1L;

  private final List<Reason> reasons;

  SubmissionRefused(Collection<Reason> reasons) {
    super(reasons.toString());
    this.reasons = List.copyOf(reasons);
  }

  /** The first of {@link #reasons}. */
  public Reason reason() {
    return reasons.get(0);
  }

  /** Everything that is wrong, at least one, each once, in the order of {@link Reason}. */
  public List<Reason> reasons() {
    return reasons;
  }
}
