package org.veilleuse.moderation.pattern;

/** The patterns, in the order in which they are listed to people. */
public enum PatternId {
  APPEARANCE,
  AVAILABILITY,
  ADVANCE,
  SEXUAL,
  OBJECTIFICATION,
  BLAMING,
  REFUSAL,
  SILENCING,
  SEXISM,
  THREAT,
  SURVEILLANCE,
  INSULT,
  BAIT,
  FLOODING,
  PERSISTENCE,
  PILE_ON,
  OCCUPATION,
  /** No pattern of ours: a word that a site has on its own list. */
  SITE_WORD;

  /** Whether it takes the conversation to see it; the others are seen in one comment. */
  public boolean conversational() {
    return compareTo(FLOODING) >= 0 && this != SITE_WORD;
  }
}
