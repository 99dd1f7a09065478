package org.veilleuse.moderation.shield;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Who may comment now, and what readers are told.
 *
 * @param until when comments open again by themselves; null for when somebody says so
 * @param sentenceFr what readers read about it, in French; null for what the blog says by itself
 * @param sentenceEn the same in English
 * @param by who changed it last; null if nobody ever did
 * @param at when that was; null if nobody ever did
 * @param version to be handed back in a {@link ShieldOrder}
 */
public record Shield(
    Openness openness,
    Instant until,
    String sentenceFr,
    String sentenceEn,
    String by,
    Instant at,
    int version) {

  /** Whether comments are not open to everybody. */
  public boolean up() {
    return openness != Openness.OPEN;
  }

  /** What readers read about it, in English for a locale that is not French. */
  public Optional<String> sentence(Locale locale) {
    return Optional.ofNullable(locale.getLanguage().equals("fr") ? sentenceFr : sentenceEn);
  }

  /** This shield once its time is over. */
  Shield over() {
    return new Shield(Openness.OPEN, null, null, null, by, at, version);
  }
}
