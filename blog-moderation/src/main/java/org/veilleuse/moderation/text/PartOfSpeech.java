package org.veilleuse.moderation.text;

/** What a word is, as far as rules ask. */
public enum PartOfSpeech {
  NOUN,
  PROPER,
  VERB,
  INFINITIVE,
  IMPERATIVE,
  PARTICIPLE,
  ADJECTIVE,
  ADVERB,
  PRONOUN,
  DETERMINER,
  PREPOSITION,
  CONJUNCTION,
  OTHER;

  /** Whether a word of this part is also of that one: an infinitive is also a verb. */
  public boolean is(PartOfSpeech other) {
    return this == other
        || (other == VERB && (this == INFINITIVE || this == IMPERATIVE || this == PARTICIPLE))
        || (other == NOUN && this == PROPER);
  }
}
