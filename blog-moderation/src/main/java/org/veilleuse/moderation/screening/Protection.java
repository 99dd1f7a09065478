package org.veilleuse.moderation.screening;

import org.veilleuse.moderation.pattern.PatternId;

/** Why a match is not held against the comment. */
public record Protection(Kind kind, PatternId pattern, String rule, int start, int end) {

  /** What protects. */
  public enum Kind {
    QUOTED,
    REPORTED,
    TESTIMONY,
    NEGATED,
    CONDEMNED
  }
}
