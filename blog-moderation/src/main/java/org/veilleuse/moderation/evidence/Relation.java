package org.veilleuse.moderation.evidence;

/** Why a comment counts as one to a person; of several the first. */
public enum Relation {
  /** It answers a comment that stands under their name. */
  ANSWERS,
  /** It says their name. */
  NAMES,
  /** It answers nobody and stands under a post of theirs. */
  UNDER_POST
}
