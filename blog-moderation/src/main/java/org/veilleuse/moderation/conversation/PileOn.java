package org.veilleuse.moderation.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.moderation.pattern.PatternId;

/** Many against one, in a short time. */
final class PileOn {
  // a day: a pile-on is quick, and whoever sleeps over it comes to another thread
  static final Duration WINDOW = Duration.ofDays(1);
  // three people who disagree with a fourth are a discussion
  private static final int FEWEST = 4;
  // two that are prickly, or one that is and a few that are dry: one gives the tone, others join in
  private static final int ENOUGH = 6;
  // where as many defend or thank, it is a quarrel or a party
  private static final int AGAINST_FOR_ONE_WARM = 2;
  // somebody who answers half of what is said to them holds a discussion, or is the host
  private static final int MESSAGES_FOR_AN_ANSWER = 2;

  // thanks that sting are irony where three are harsh already, and nobody is warm
  private static final int ENOUGH_FOR_IRONY = 3;
  // whoever is spoken of without being there may be anybody
  private static final int ENOUGH_AGAINST_ABSENT = 3;

  private static final int GRAVE_FROM = 6;
  private static final int GRAVEST_FROM = 10;

  private final Talk talk;
  private final String target;
  private final boolean absent;
  private final Map<String, Side> sides = new HashMap<>();
  private Instant first;
  private int messages;
  private int answers;

  private PileOn(Talk talk, String target, boolean absent) {
    this.talk = talk;
    this.absent = absent;
    this.target = target;
    first = talk.newest().at();
  }

  static Optional<ConversationFlag> in(Talk talk, String target) {
    return in(talk, target, false);
  }

  /** The same against somebody who is named, and never spoke. */
  static Optional<ConversationFlag> inAbsence(Talk talk, String name) {
    return in(talk, name, true);
  }

  private static Optional<ConversationFlag> in(Talk talk, String target, boolean absent) {
    return Side.of(talk.voice(talk.newest())) == Side.WARM
        ? Optional.empty()
        : new PileOn(talk, target, absent).flag();
  }

  private Optional<ConversationFlag> flag() {
    Remark newest = talk.newest();
    Side own = Side.of(talk.voice(newest));
    Instant since = newest.at().minus(WINDOW);
    talk.all().stream().filter(one -> !one.at().isBefore(since)).forEach(this::add);
    add(newest);
    int harsh = count(Side.PRICKLY) + count(Side.UNFRIENDLY);
    boolean ironic = harsh >= ENOUGH_FOR_IRONY && count(Side.WARM) == 0;
    int warm = count(Side.WARM) + (ironic ? 0 : count(Side.MIXED));
    int against = sides.size() - warm;
    int weight =
        sides.values().stream()
            .filter(side -> ironic || side != Side.MIXED)
            .mapToInt(side -> side.weight)
            .sum();
    if (against < FEWEST
        || own == Side.MIXED && !ironic
        || absent && harsh < ENOUGH_AGAINST_ABSENT
        || weight < ENOUGH
        || against == count(Side.DRY) + count(Side.NEUTRAL)
        || warm * AGAINST_FOR_ONE_WARM > against
        || answers * MESSAGES_FOR_AN_ANSWER >= messages) {
      return Optional.empty();
    }
    return Optional.of(
        new ConversationFlag(
            PatternId.PILE_ON,
            newest.author(),
            target,
            against >= GRAVEST_FROM ? 5 : against >= GRAVE_FROM ? 4 : 3,
            Explanation.of(
                "pile-on",
                talk.pseudonym(target),
                against,
                messages,
                Span.within(first, newest.at()))));
  }

  private void add(Remark one) {
    if (one.author().equals(target)) {
      // what they say to others that day, or to who is with them, is no discussion with these
      Side side = sides.get(talk.repliedBy(one));
      answers += side == null || side == Side.WARM ? 0 : 1;
    } else if (talk.towards(one, target) != Naming.NOT) {
      Side side = Side.of(talk.voice(one));
      sides.merge(one.author(), side, (a, b) -> a.compareTo(b) > 0 ? a : b);
      messages++;
      first = one.at().isBefore(first) ? one.at() : first;
    }
  }

  private int count(Side side) {
    return (int) sides.values().stream().filter(one -> one == side).count();
  }
}
