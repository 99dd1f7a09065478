package org.veilleuse.moderation.pattern;

/** What a flag can be about. */
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
  OCCUPATION
}
