package org.veilleuse.moderation.screening;

import java.util.List;
import org.veilleuse.moderation.pattern.PatternId;

/** Stand-in: flags one word, throws on another. */
public final class Screening {
  private Screening() {}

  /** The stand-in. */
  public static Screening builtIn() {
    return new Screening();
  }

  /** Flags "flagme", throws on "throwme". */
  public ScreeningResult screen(String text) {
    if (text.contains("throwme")) {
      throw new IllegalStateException("stand-in");
    }
    int at = text.indexOf("flagme");
    return at < 0
        ? new ScreeningResult(0, false, 0, List.of(), List.of())
        : new ScreeningResult(
            0.9,
            true,
            2,
            List.of(new Flag(PatternId.INSULT, "stand-in", at, at + 6, 2, 0.9)),
            List.of());
  }
}
