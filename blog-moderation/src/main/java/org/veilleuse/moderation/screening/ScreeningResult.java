package org.veilleuse.moderation.screening;

import java.util.List;
import java.util.stream.Stream;

/**
 * What screening found in a comment.
 *
 * @param score 0 to 1, from all flags, protections and the wording together
 * @param flagged whether the score reaches 0.5
 * @param severity the highest of the flags, 1 to 5, when flagged; else 0
 * @param flags in the order of where they begin
 * @param protections in the order of where they begin
 */
public record ScreeningResult(
    double score, boolean flagged, int severity, List<Flag> flags, List<Protection> protections) {
  private static final double FLAGGED_FROM = 0.5;

  public ScreeningResult {
    flags = List.copyOf(flags);
    protections = List.copyOf(protections);
  }

  /** This result of a comment, and what was found in the name under it besides. */
  public ScreeningResult signed(ScreeningResult name) {
    if (name.flags().isEmpty()) {
      return this;
    }
    return new ScreeningResult(
        Math.max(score, name.score()),
        flagged || name.flagged(),
        Math.max(severity, name.severity()),
        Stream.concat(name.flags().stream().map(Flag::ofName).distinct(), flags.stream()).toList(),
        protections);
  }

  /** Whether the name is flagged. */
  public boolean nameFlagged() {
    return flags.stream().anyMatch(Flag::isOfName);
  }

  /** The result of these flags, already in order, none of them told twice. */
  static ScreeningResult of(double score, List<Flag> flags, List<Protection> protections) {
    boolean flagged = score >= FLAGGED_FROM;
    int severity = flagged ? flags.stream().mapToInt(Flag::severity).max().orElse(0) : 0;
    return new ScreeningResult(score, flagged, severity, flags, protections);
  }
}
