package org.veilleuse.moderation.conversation;

/** What the words of a comment do to whoever they are addressed to. */
enum Tone {
  /** They ask to be left alone. */
  STOP,
  /** They would rather not go on: "merci, ça ira". */
  RELUCTANT,
  /** They look like a stop, and ask for something else: "arrête de dire des bêtises". */
  NO_STOP,
  /** They apologise, or take note. */
  SORRY,
  /** They take an apology back: "mais". */
  BUT,
  /** They thank, congratulate, console, agree. */
  WARM,
  /** They speak of the writer, or agree. */
  SHARING,
  /** They mock, scold, accuse. */
  UNFRIENDLY,
  /** They may be unfriendly, when others are. */
  PRICKLY,
  /** They ask for an answer that did not come. */
  PRESSING,
  /** They go on with the writer's own comment, or correct it. */
  PART
}
