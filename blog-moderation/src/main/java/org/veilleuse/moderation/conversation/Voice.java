package org.veilleuse.moderation.conversation;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a comment sounds.
 *
 * @param words how many it has
 * @param asks whether it asks a question
 */
record Voice(Set<Tone> tones, int words, boolean asks) {
  // an apology of more words explains, and whoever explains goes on talking
  private static final int LONGEST_APOLOGY = 40;

  Voice {
    tones = tones.isEmpty() ? Set.of() : EnumSet.copyOf(tones);
  }

  boolean is(Tone tone) {
    return tones.contains(tone);
  }

  /** Whether it says sorry, or that it was understood, and nothing else. */
  boolean apologises() {
    return is(Tone.SORRY) && !is(Tone.BUT) && !is(Tone.PRESSING) && words <= LONGEST_APOLOGY;
  }

  /** Whether it is against somebody. */
  boolean isUnfriendly() {
    return is(Tone.UNFRIENDLY) && !is(Tone.WARM);
  }
}
