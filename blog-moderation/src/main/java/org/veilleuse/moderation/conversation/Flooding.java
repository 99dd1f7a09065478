package org.veilleuse.moderation.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.pattern.PatternId;

/** Message after message to somebody who hardly answers. */
final class Flooding {
  // a week: long enough for one message a day, too short for two people who meet once a month
  private static final Duration WINDOW = Duration.ofDays(7);
  // the fifth: three can be a question asked again and a thought added
  private static final int FEWEST = 5;
  // the fourth does when no answer came, and that is complained about
  private static final int FEWEST_PRESSING = 4;
  // a short no out of politeness is no conversation; one answer in five messages is that at most
  private static final int MESSAGES_FOR_AN_ANSWER = 5;
  // whoever only speaks about somebody does not flood them
  private static final int FEWEST_TO_THEM = 3;
  // whoever is called and not known to have said anything was buried by so much, or is somebody
  // whom all talk about
  private static final int FEWEST_TO_ABSENT = 8;
  // people who answered each other before this week are no strangers
  private static final int ACQUAINTED_FROM = 3;
  // what is sent within a minute is one message in two parts
  private static final Duration ONE_MESSAGE = Duration.ofMinutes(1);
  // what goes on with a message, or after it without saying with what, does so soon
  private static final Duration SOON = Duration.ofMinutes(30);

  private static final int GRAVE_FROM = 8;
  private static final int GRAVEST_FROM = 15;

  private final Talk talk;
  private final String author;
  private final String target;
  private final boolean absent;
  private final List<Remark> messages = new ArrayList<>();
  private int direct;
  private int answers;
  private int earlierAnswers;
  private boolean pressing;

  private Flooding(Talk talk, String target, boolean absent) {
    this.talk = talk;
    this.target = target;
    this.absent = absent;
    author = talk.newest().author();
  }

  static Optional<ConversationFlag> in(Talk talk, String target) {
    return new Flooding(talk, target, false).flag();
  }

  /** The same to somebody who is called by a name that nobody known has. */
  static Optional<ConversationFlag> inAbsence(Talk talk, String name) {
    return new Flooding(talk, name, true).flag();
  }

  private Optional<ConversationFlag> flag() {
    Instant since = talk.newest().at().minus(WINDOW);
    for (Remark one : talk.all()) {
      if (one.author().equals(author)) {
        add(one, since);
      } else if (one.author().equals(target)) {
        addAnswer(one, since);
      }
    }
    add(talk.newest(), since);
    if (!enough()
        || direct < FEWEST_TO_THEM
        || answers * MESSAGES_FOR_AN_ANSWER > messages.size()
        || earlierAnswers >= ACQUAINTED_FROM) {
      return Optional.empty();
    }
    int count = messages.size();
    return Optional.of(
        new ConversationFlag(
            PatternId.FLOODING,
            author,
            target,
            count >= GRAVEST_FROM ? 4 : count >= GRAVE_FROM ? 3 : 2,
            Explanation.of(
                "flooding",
                talk.newest().pseudonym(),
                talk.pseudonym(target),
                count,
                Span.within(messages.get(0).at(), talk.newest().at()),
                messages.stream().map(Remark::post).distinct().count(),
                answers)));
  }

  private boolean enough() {
    int count = messages.size();
    return absent
        ? count >= FEWEST_TO_ABSENT
        : count >= FEWEST || (count >= FEWEST_PRESSING && pressing && answers == 0);
  }

  /** Whether somebody who may be anybody is not called, or called kindly. */
  private boolean isNoCall(Remark one, Naming naming) {
    return absent && (naming != Naming.SPOKEN_TO || talk.voice(one).is(Tone.WARM));
  }

  private void add(Remark one, Instant since) {
    if (one.at().isBefore(since)) {
      return;
    }
    Naming naming = talk.towards(one, target);
    if (naming == Naming.NOT
        || isNoCall(one, naming)
        || talk.voice(one).is(Tone.PART) && goesOn(one, SOON)) {
      return;
    }
    direct += naming == Naming.SPOKEN_TO ? 1 : 0;
    pressing |= talk.voice(one).is(Tone.PRESSING);
    if (!goesOn(one, ONE_MESSAGE)) {
      messages.add(one);
    }
  }

  /** Whether a comment comes under the same post as the last message, and no later than so. */
  private boolean goesOn(Remark one, Duration longest) {
    Remark last = messages.isEmpty() ? null : messages.get(messages.size() - 1);
    return last != null
        && last.post().equals(one.post())
        && Duration.between(last.at(), one.at()).compareTo(longest) <= 0;
  }

  /** To answer is to reply, to name, or to go on under the same post soon after the message. */
  private void addAnswer(Remark one, Instant since) {
    boolean answers = talk.towards(one, author) == Naming.SPOKEN_TO;
    if (one.at().isBefore(since)) {
      earlierAnswers += answers ? 1 : 0;
      return;
    }
    this.answers += answers || goesOn(one, SOON) && talk.isToNobody(one) ? 1 : 0;
  }
}
