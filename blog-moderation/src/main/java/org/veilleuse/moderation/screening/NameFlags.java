package org.veilleuse.moderation.screening;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is held against a name. A name is short, and many a good one is a noun of some rule, "Pretty
 * Woman", "Tête de mule": what one rule says counts only if it is very sure, and what unsure ones
 * say together does not.
 */
final class NameFlags {
  private static final double SURE = 0.65;
  private static final double FLAGGED_ABOVE = 0.75;

  private NameFlags() {}

  /** Without any flag unless the rules that found them are sure enough together. */
  static ScreeningResult of(List<Flag> found) {
    Map<String, Flag> rules = new LinkedHashMap<>();
    for (Flag flag : found) {
      if (flag.weight() >= SURE) {
        rules.putIfAbsent(flag.rule(), flag);
      }
    }
    double doubt = 1;
    for (Flag flag : rules.values()) {
      doubt *= 1 - flag.weight();
    }
    return 1 - doubt > FLAGGED_ABOVE
        ? ScreeningResult.of(1 - doubt, List.copyOf(rules.values()), List.of())
        : ScreeningResult.of(0, List.of(), List.of());
  }
}
