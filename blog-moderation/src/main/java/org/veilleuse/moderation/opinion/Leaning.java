package org.veilleuse.moderation.opinion;

/** What a moderator would do if it were theirs to decide. */
public enum Leaning {
  PUBLISH,
  REJECT,
  UNSURE
}
