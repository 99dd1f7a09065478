package org.veilleuse.core.post;

import java.util.List;

/** Says everything that keeps a draft from being saved or a post from being changed. */
public class DraftRefused extends Exception {

  /** The reasons, for the page to put into words. */
  public enum Reason {
    TITLE_MISSING,
    TITLE_TOO_LONG,
    BODY_MISSING,
    BODY_TOO_LONG,
    EXCERPT_TOO_LONG,
    TOO_MANY_TAGS,
    LANGUAGE_UNKNOWN,
    UNREADABLE_CHARACTERS,
    /** Somebody saved the same post since this draft was opened. */
    CHANGED_MEANWHILE,
    /** No such post, or it belongs to another author. */
    NOT_YOURS
  }

  private static final long serialVersionUID = 1;

  private final List<Reason> reasons;

  DraftRefused(List<Reason> reasons) {
    super(reasons.toString());
    this.reasons = List.copyOf(reasons);
  }

  public List<Reason> reasons() {
    return reasons;
  }
}
