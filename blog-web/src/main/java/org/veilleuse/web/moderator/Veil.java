package org.veilleuse.web.moderator;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.veilleuse.moderation.comment.ModeratorCare;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.ScreeningResult;

/** Which comments are covered until a moderator asks for their text. */
final class Veil {

  private static final Set<PatternId> HARSHEST =
      EnumSet.of(PatternId.SEXUAL, PatternId.THREAT, PatternId.OBJECTIFICATION);

  private Veil() {}

  private static boolean covers(List<QueueFlag> flags, int from) {
    return flags.stream().anyMatch(flag -> covers(flag.pattern(), flag.severity(), from));
  }

  private static boolean covers(PatternId pattern, int severity, int from) {
    return HARSHEST.contains(pattern) && severity >= from;
  }

  /** While nothing is known of a text, it may be of the harshest. */
  static boolean covers(boolean screened, List<QueueFlag> flags, int from) {
    return screened ? covers(flags, from) : from < ModeratorCare.NEVER;
  }

  /** Whether the name under a text is one to cover as well. */
  static boolean coversName(List<QueueFlag> flags, int from) {
    return covers(flags.stream().filter(QueueFlag::ofName).toList(), from);
  }

  /** Whether a name alone is. */
  static boolean covers(ScreeningResult name, int from) {
    return name.flags().stream().anyMatch(flag -> covers(flag.pattern(), flag.severity(), from));
  }

  /** The gravest of the patterns that a text can be veiled for; empty if it has none of them. */
  static Optional<PatternId> gravest(List<QueueFlag> flags) {
    return flags.stream()
        .filter(flag -> HARSHEST.contains(flag.pattern()))
        .max(Comparator.comparingInt(QueueFlag::severity))
        .map(QueueFlag::pattern);
  }

  static int words(String text) {
    int words = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      boolean gap = Character.isWhitespace(text.charAt(i));
      words += !gap && !inside ? 1 : 0;
      inside = !gap;
    }
    return words;
  }
}
