package org.veilleuse.moderation.conversation;

/** How a text names somebody. */
enum Naming {
  NOT,
  /** It speaks of them: "c'est la faute de Lou". */
  SPOKEN_OF,
  /** It speaks to them: "Lou, tu exagères". */
  SPOKEN_TO
}
