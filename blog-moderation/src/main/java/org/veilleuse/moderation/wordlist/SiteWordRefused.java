package org.veilleuse.moderation.wordlist;

/** The list of words was not changed. */
public class SiteWordRefused extends Exception {

  /** Why. */
  public enum Reason {
    /** Nothing that can be looked for: empty, punctuation only, or more than one sentence. */
    WORD_MISSING,
    /** One letter or digit, with or without signs: it would be found in most comments. */
    WORD_TOO_SHORT,
    /** More than four words, or more than 60 characters. */
    WORD_TOO_LONG,
    /** Control characters, changes of direction, or too many marks on one letter. */
    WORD_UNREADABLE,
    /** It is on the list for this language already. */
    WORD_KNOWN,
    NOTE_TOO_LONG,
    NOTE_UNREADABLE,
    TOO_MANY_WORDS,
    /** Somebody has removed it. */
    WORD_GONE
  }

  private static final long serialVersionUID = 1L;

  private final Reason reason;

  SiteWordRefused(Reason reason) {
    super(reason.name());
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
