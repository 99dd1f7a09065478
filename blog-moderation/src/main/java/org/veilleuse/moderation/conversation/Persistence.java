package org.veilleuse.moderation.conversation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.pattern.PatternId;

/** Going on towards somebody who asked to be left alone. */
final class Persistence {
  // one message more may have been on its way; with three it is somebody whom the no does not stop
  private static final int GRAVE_FROM = 3;
  private static final int GRAVEST_FROM = 6;
  // after a reluctant answer the first message may have misread it, and be in two parts
  private static final Duration MISREAD = Duration.ofMinutes(5);

  private Persistence() {}

  static Optional<ConversationFlag> in(Talk talk, String target) {
    return Stop.of(talk, target).flatMap(stop -> in(talk, target, stop));
  }

  private static Optional<ConversationFlag> in(Talk talk, String target, Stop stop) {
    Remark newest = talk.newest();
    List<Remark> earlier =
        stop.after(talk.all()).stream()
            .filter(one -> one.author().equals(newest.author()))
            .filter(one -> goesOn(talk.towards(one, target), stop))
            .toList();
    // whoever went on already need not say it to their face
    boolean goesOn = !earlier.isEmpty() || goesOn(talk.towards(newest, target), stop);
    if (!goesOn || isTolerated(talk.voice(newest), newest, earlier, stop)) {
      return Optional.empty();
    }
    int count = earlier.size() + 1;
    return Optional.of(
        new ConversationFlag(
            PatternId.PERSISTENCE,
            newest.author(),
            target,
            count >= GRAVEST_FROM ? 5 : count >= GRAVE_FROM ? 4 : 3,
            Explanation.of(
                key(stop),
                newest.pseudonym(),
                talk.pseudonym(target),
                count,
                Span.ago(stop.since(), newest.at()))));
  }

  private static boolean goesOn(Naming naming, Stop stop) {
    return naming == Naming.SPOKEN_TO || stop.personal() && naming == Naming.SPOKEN_OF;
  }

  private static boolean isTolerated(Voice voice, Remark newest, List<Remark> earlier, Stop stop) {
    if (earlier.isEmpty()) {
      return !stop.plain() || voice.apologises();
    }
    Duration going = Duration.between(earlier.get(0).at(), newest.at());
    return !stop.plain() && going.compareTo(MISREAD) <= 0;
  }

  private static String key(Stop stop) {
    if (stop.isBoundary()) {
      return "boundary";
    }
    return stop.plain() ? "persistence" : "reluctance";
  }
}
