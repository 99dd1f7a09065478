package org.veilleuse.moderation.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veilleuse.moderation.pattern.PatternId;

/**
 * One voice taking over a thread: half of the comments, spread between those of others, some to
 * nobody and right after an own one. A host also writes half of a thread, but in answer to others;
 * whoever tells something in parts writes several in a row, but once, or is asked to go on.
 */
final class Occupation {
  private static final Duration WINDOW = Duration.ofDays(1);
  // fewer do not keep anybody from being read
  private static final int FEWEST = 5;
  // with one other it is a dialogue
  private static final int FEWEST_OTHERS = 2;
  // somebody who comes back this often has not told one thing in parts
  private static final int FEWEST_TURNS = 3;
  // comments to nobody right after an own one: a host has none, or one
  private static final int FEWEST_ON_ONE_S_OWN = 2;
  // somebody whom the others found telling something is a storyteller with listeners
  private static final int FEWEST_BEFORE = 2;
  // out of a hundred comments; a host or one of two debaters has fifty, so it is not the share
  // alone
  private static final int SMALLEST_SHARE = 45;
  // whoever tells a story answers few; whoever takes over has something to say to each
  private static final int FEWEST_ANSWERED = 2;
  // a second voice that has half as much makes it a dialogue
  private static final int OWN_FOR_ONE_OF_ANOTHER = 2;
  // whoever is thanked or spoken to in most of what the others say is wanted there
  private static final int OTHERS_FOR_ONE_WELCOME = 2;
  // where the others ask this little, and nothing kind comes back, it is no host who answers
  private static final int OTHERS_FOR_A_QUESTION = 4;

  private static final int GRAVE_FROM = 12;

  private final Talk talk;
  private final String author;
  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> answered = new HashSet<>();
  private Instant first;
  private String before;
  private int own;
  private int total;
  private int turns;
  private int alone;
  private int welcomes;
  private int questions;
  private boolean kind;

  private Occupation(Talk talk) {
    this.talk = talk;
    author = talk.newest().author();
  }

  static Optional<ConversationFlag> in(Talk talk) {
    return new Occupation(talk).flag();
  }

  private Optional<ConversationFlag> flag() {
    Instant since = talk.newest().at().minus(WINDOW);
    List<Remark> thread = talk.thread().stream().filter(one -> !one.at().isBefore(since)).toList();
    long written = thread.stream().filter(one -> one.author().equals(author)).count();
    if (written + 1 < FEWEST) {
      return Optional.empty();
    }
    thread.forEach(this::add);
    add(talk.newest());
    int next = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    if (counts.size() < FEWEST_OTHERS
        || turns < FEWEST_TURNS
        || answered.size() < FEWEST_ANSWERED
        || own * 100 < total * SMALLEST_SHARE
        || next * OWN_FOR_ONE_OF_ANOTHER > own
        || welcomes * OTHERS_FOR_ONE_WELCOME > total - own
        || !speaksToNobody()) {
      return Optional.empty();
    }
    return Optional.of(
        new ConversationFlag(
            PatternId.OCCUPATION,
            author,
            null,
            own >= GRAVE_FROM ? 3 : 2,
            Explanation.of(
                "occupation",
                talk.newest().pseudonym(),
                own,
                total,
                Span.within(first, talk.newest().at()),
                counts.size())));
  }

  private boolean speaksToNobody() {
    return alone >= FEWEST_ON_ONE_S_OWN
        || (alone > 0 && !kind && questions * OTHERS_FOR_A_QUESTION <= total - own);
  }

  private void add(Remark one) {
    first = first == null ? one.at() : first;
    total++;
    if (one.author().equals(author)) {
      own++;
      kind |= talk.voice(one).is(Tone.WARM);
      boolean again = author.equals(before);
      turns += again ? 0 : 1;
      if (talk.repliedBy(one) != null) {
        answered.add(talk.repliedBy(one));
      }
      alone += again && one.replyTo() == null && counts.size() >= FEWEST_BEFORE ? 1 : 0;
    } else {
      counts.merge(one.author(), 1, Integer::sum);
      Voice voice = talk.voice(one);
      questions += voice.asks() ? 1 : 0;
      boolean toAuthor = talk.towards(one, author) == Naming.SPOKEN_TO;
      welcomes += toAuthor && !voice.is(Tone.UNFRIENDLY) || voice.is(Tone.WARM) && own > 0 ? 1 : 0;
    }
    before = one.author();
  }
}
