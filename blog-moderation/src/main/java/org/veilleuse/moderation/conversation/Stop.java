package org.veilleuse.moderation.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Somebody asked one commenter to stop.
 *
 * @param since when
 * @param number of the comment that says so; -1 when a boundary says it
 * @param plain whether it is said in so many words; else it only shows that they would rather not
 *     go on
 * @param personal whether a boundary towards this one person says it: then they should not even
 *     speak of whoever drew it
 */
record Stop(Instant since, long number, boolean plain, boolean personal) {
  private static final long NO_COMMENT = -1;

  // people who answered each other this often also say "stop" for fun
  private static final int DEBATE_FROM = 4;

  /**
   * The stop that somebody asked of the author of the newest comment and that still holds. It holds
   * until they speak to that author again, otherwise than to repeat it or to complain: once it was
   * not heeded, until they make peace.
   */
  static Optional<Stop> of(Talk talk, String asking) {
    String asked = talk.newest().author();
    List<Boundary> boundaries =
        talk.boundaries().stream().filter(one -> one.owner().equals(asking)).toList();
    if (!boundaries.isEmpty()) {
      Instant first = boundaries.stream().map(Boundary::since).min(Instant::compareTo).get();
      boolean personal = boundaries.stream().anyMatch(one -> one.towards() != null);
      return Optional.of(new Stop(first, NO_COMMENT, true, personal));
    }
    Stop stop = null;
    int answers = 0;
    boolean ignored = false;
    List<Remark> all = talk.all();
    for (int i = 0; i < all.size(); i++) {
      Remark one = all.get(i);
      if (one.author().equals(asked)) {
        ignored |= talk.towards(one, asking) == Naming.SPOKEN_TO && !talk.voice(one).apologises();
      } else if (one.author().equals(asking) && isTo(talk, one, asked, all.subList(0, i))) {
        Voice voice = talk.voice(one);
        boolean complains = stop != null && stop.plain && ignored && !reconciles(voice);
        boolean repeats = stop != null && stop.plain && voice.is(Tone.STOP);
        stop = complains || repeats ? stop : next(one, voice, answers);
        answers++;
        ignored = false;
      }
    }
    return Optional.ofNullable(stop);
  }

  /**
   * Whether they make peace with whoever did not heed their no: whatever else they say to them
   * then, "I said no" or "Can't you read?", is not to be held against the no.
   */
  private static boolean reconciles(Voice voice) {
    return !voice.is(Tone.RELUCTANT) && (voice.is(Tone.WARM) || voice.is(Tone.SORRY));
  }

  private static Stop next(Remark said, Voice voice, int answers) {
    boolean plain = voice.is(Tone.STOP) && answers < DEBATE_FROM;
    return voice.is(Tone.STOP) || voice.is(Tone.RELUCTANT)
        ? new Stop(said.at(), said.number(), plain, false)
        : null;
  }

  /** Whether it is said to them: in reply, by name, or to nobody right after they spoke. */
  private static boolean isTo(Talk talk, Remark said, String asked, List<Remark> before) {
    if (talk.towards(said, asked) == Naming.SPOKEN_TO) {
      return true;
    }
    return talk.voice(said).is(Tone.STOP)
        && talk.isToNobody(said)
        && lastTo(talk, said.author(), before)
            .filter(last -> last.author().equals(asked) && last.post().equals(said.post()))
            .isPresent();
  }

  private static Optional<Remark> lastTo(Talk talk, String person, List<Remark> remarks) {
    for (int i = remarks.size() - 1; i >= 0; i--) {
      if (talk.towards(remarks.get(i), person) == Naming.SPOKEN_TO) {
        return Optional.of(remarks.get(i));
      }
    }
    return Optional.empty();
  }

  boolean isBoundary() {
    return number == NO_COMMENT;
  }

  /** What was said after it. */
  List<Remark> after(List<Remark> all) {
    int from = 0;
    while (from < all.size()
        && (all.get(from).at().isBefore(since) || all.get(from).number() <= number)) {
      from++;
    }
    return all.subList(from, all.size());
  }
}
