package org.veilleuse.moderation.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.veilleuse.moderation.pattern.Seen;
import org.veilleuse.moderation.pattern.TokenSpan;

/** The cues of one sentence, each found once, in the order in which they name a protection. */
final class SentenceCues {
  /** Where a cue was found: its ends, each with its beginning. */
  private record Found(Cue cue, NavigableMap<Integer, Integer> startByEnd) {}

  private final List<Found> found = new ArrayList<>();
  private final NavigableMap<Integer, Integer> turns = new TreeMap<>();

  SentenceCues(Seen seen, List<Cue> cues) {
    for (int number : seen.matching()) {
      Cue cue = cues.get(number);
      if (cue.kind() == null) {
        seen.spans(number).forEach(span -> turns.put(span.from(), span.to()));
      } else {
        NavigableMap<Integer, Integer> startByEnd = new TreeMap<>();
        seen.spans(number).forEach(span -> startByEnd.put(span.to(), span.from()));
        found.add(new Found(cue, startByEnd));
      }
    }
  }

  Optional<Kind> covering(TokenSpan span) {
    return found.stream()
        .filter(one -> one.cue.around() || speaksBefore(one, span))
        .map(one -> one.cue.kind())
        .findFirst();
  }

  /**
   * Whether the last cue that begins before the words reaches them without a turn to the reader.
   */
  private boolean speaksBefore(Found one, TokenSpan span) {
    var last = one.startByEnd.floorEntry(span.to());
    if (last != null && last.getValue() >= span.from()) {
      last = one.startByEnd.lowerEntry(last.getKey());
    }
    if (last == null || last.getValue() >= span.from()) {
      return false;
    }
    Integer turn = turns.ceilingKey(last.getKey());
    return turn == null || turn > span.from();
  }
}
