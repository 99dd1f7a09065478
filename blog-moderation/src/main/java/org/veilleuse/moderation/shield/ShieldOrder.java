package org.veilleuse.moderation.shield;

import java.time.Instant;
import java.util.Objects;

/**
 * Who may comment from now on.
 *
 * @param openness never null
 * @param until null for until somebody says otherwise; means nothing for {@link Openness#OPEN}
 * @param sentenceFr as it was typed; null or blank for what the blog says by itself
 * @param sentenceEn the same in English
 * @param version of the {@link Shield} that whoever orders this was shown
 */
public record ShieldOrder(
    Openness openness, Instant until, String sentenceFr, String sentenceEn, int version) {

  public ShieldOrder {
    Objects.requireNonNull(openness, "openness");
  }
}
