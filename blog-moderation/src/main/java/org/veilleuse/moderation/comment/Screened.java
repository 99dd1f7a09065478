package org.veilleuse.moderation.comment;

/** How far a comment was screened. */
enum Screened {
  NOT,
  /** By its words; what it adds to the conversation could not be asked. */
  WITHOUT_CONVERSATION,
  WHOLLY
}
