package org.veilleuse.moderation.shield;

/** Who may send comments, to any thread that takes them. */
public enum Openness {
  /** Everybody. */
  OPEN,
  /** Those of whom a comment is published, known by their cookie. */
  KNOWN_ONLY,
  /** Nobody. */
  CLOSED
}
