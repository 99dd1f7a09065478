package org.veilleuse.moderation.notice;

/** What a letter is. */
public enum MailKind {
  /** That sending works; asked for by an administrator. */
  TEST,
  /** The link that confirms the address of an account. */
  CONFIRM,
  /** What waits in the queue. */
  DIGEST,
  /** To a commenter: the comment is published. */
  PUBLISHED,
  /** To a commenter: the statement of reasons. */
  REJECTED,
  /** To a commenter: the appeal was right, the comment is published. */
  APPEAL_UPHELD,
  /** To a commenter: the decision stands. */
  APPEAL_KEPT,
  /** To a commenter who appealed: the decision was taken back, and the comment is decided anew. */
  TAKEN_BACK;

  /** Whether it goes to somebody who left an address with a comment. */
  public boolean toCommenter() {
    return ordinal() >= PUBLISHED.ordinal();
  }
}
