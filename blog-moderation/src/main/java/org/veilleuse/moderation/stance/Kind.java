package org.veilleuse.moderation.stance;

/** Why matched words are not held against the person who wrote them. */
public enum Kind {
  /** They stand in a quotation that someone comments on. */
  QUOTED,
  /** Someone else is said to have said them. */
  REPORTED,
  /** The writer tells what was done to them. */
  TESTIMONY,
  /** The sentence denies them. */
  NEGATED,
  /** The sentence says that nobody should say or do it. */
  CONDEMNED,
  /** The sentence describes how some people behave. */
  DESCRIBED,
  /** The sentence asks about it. */
  ASKED,
  /** The sentence supposes it. */
  HYPOTHETICAL,
  /** The sentence tells what happens in a novel, a film, a game. */
  FICTION
}
