package org.veilleuse.moderation.conversation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was said around one new comment, and who speaks to whom in it. For one thread. */
final class Talk {
  // a stop that is half a year old, with nothing said since, is looked for no more
  private static final Duration REMEMBERED = Duration.ofDays(180);

  // more is not needed to see a pattern, and one comment must not cost more than so much
  private static final int MOST_OF_THREAD = 60;
  private static final int MOST_OF_PEOPLE = 50;

  // somebody who names ten people at once speaks to none of them
  private static final int MOST_ADDRESSED = 5;

  private final Remark newest;
  private final Voices voices;
  private final Names names;
  private final Map<Long, Remark> byNumber = new HashMap<>();
  private final Map<String, Set<String>> pseudonyms = new HashMap<>();
  private final Map<Long, Pieces> pieces = new HashMap<>();
  private final List<Remark> thread;
  private final List<Remark> all;
  private final Set<String> addressed;
  private final List<Boundary> boundaries;

  Talk(Remark newest, History history, Voices voices, Names names) {
    this.newest = newest;
    this.voices = voices;
    this.names = names;
    Instant since = newest.at().minus(REMEMBERED);
    thread = before(history.under(newest.post(), since, MOST_OF_THREAD));
    know(thread);
    know(List.of(newest));
    List<Remark> between =
        before(
            history.between(
                newest.author(),
                addressedNow(Set.of()),
                since,
                newest.at().minus(PileOn.WINDOW),
                MOST_OF_PEOPLE));
    know(between);
    Map<Long, Remark> merged = new LinkedHashMap<>();
    thread.forEach(one -> merged.put(one.number(), one));
    between.forEach(one -> merged.put(one.number(), one));
    all = merged.values().stream().sorted(Remark.ORDER).toList();
    // those whom the author wrote to elsewhere are known by name now
    boundaries = history.boundaries(newest, addressedNow(Set.of()));
    // and so is whoever wants to hear nothing from the author, even if they never met here
    boundaries.forEach(one -> know(one.owner(), one.pseudonym()));
    addressed = addressedNow(boundaries.stream().map(Boundary::owner).collect(Collectors.toSet()));
  }

  private List<Remark> before(List<Remark> remarks) {
    return remarks.stream().filter(one -> Remark.ORDER.compare(one, newest) < 0).toList();
  }

  private void know(Collection<Remark> remarks) {
    for (Remark one : remarks) {
      byNumber.put(one.number(), one);
      know(one.author(), one.pseudonym());
    }
  }

  private void know(String person, String pseudonym) {
    pseudonyms.computeIfAbsent(person, none -> new LinkedHashSet<>()).add(pseudonym);
  }

  /**
   * @param first who is not lost among all that are named
   */
  private Set<String> addressedNow(Set<String> first) {
    Set<String> people = new LinkedHashSet<>();
    String replied = repliedBy(newest);
    if (replied != null && !replied.equals(newest.author())) {
      people.add(replied);
    }
    Set<String> known = new LinkedHashSet<>(first);
    known.addAll(pseudonyms.keySet());
    for (String person : known) {
      if (people.size() < MOST_ADDRESSED
          && !person.equals(newest.author())
          && naming(newest, person) != Naming.NOT) {
        people.add(person);
      }
    }
    return people;
  }

  Remark newest() {
    return newest;
  }

  /** What was said before under the same post, in order. */
  List<Remark> thread() {
    return thread;
  }

  /** All that was said before by or to those concerned, and under the same post, in order. */
  List<Remark> all() {
    return all;
  }

  /** Whom the newest comment speaks to or of, most directly first. */
  Set<String> addressed() {
    return addressed;
  }

  /** The pseudonyms of all who are known. */
  Stream<String> pseudonyms() {
    return pseudonyms.values().stream().flatMap(Set::stream);
  }

  List<Boundary> boundaries() {
    return boundaries;
  }

  Voice voice(Remark remark) {
    return voices.of(remark.text());
  }

  /**
   * Who wrote what a comment replies to; null when it replies to none, or to one unknown. Whoever
   * replies to themselves goes on with whom they had replied to.
   */
  String repliedBy(Remark remark) {
    Remark parent = parent(remark);
    Remark next = parent;
    // not for ever: comments that were imported may reply to each other in a circle
    for (int i = 0; i < MOST_OF_THREAD && next != null; i++) {
      parent = next;
      next = parent.author().equals(remark.author()) ? parent(parent) : null;
    }
    return parent == null ? null : parent.author();
  }

  private Remark parent(Remark remark) {
    return remark.replyTo() == null ? null : byNumber.get(remark.replyTo());
  }

  /** How directly a comment speaks to somebody: a reply does as much as a name. */
  Naming towards(Remark remark, String person) {
    if (remark.author().equals(person)) {
      return Naming.NOT;
    }
    return person.equals(repliedBy(remark)) ? Naming.SPOKEN_TO : naming(remark, person);
  }

  /** How a comment names somebody, by any pseudonym that is known, or by what they are called. */
  Naming naming(Remark remark, String person) {
    Pieces text = pieces(remark);
    Naming most = Naming.NOT;
    for (String pseudonym : pseudonyms.getOrDefault(person, Set.of(person))) {
      Naming here = names.of(pseudonym).in(text);
      most = here.compareTo(most) > 0 ? here : most;
    }
    return most;
  }

  Pieces pieces(Remark remark) {
    // of the newest no name is passed over; to read all of what was said before would take too long
    boolean whole = remark.number() == newest.number();
    return pieces.computeIfAbsent(
        remark.number(), none -> new Pieces(whole ? remark.text() : voices.heard(remark.text())));
  }

  /** Whether a comment speaks to nobody that is known. */
  boolean isToNobody(Remark remark) {
    return remark.replyTo() == null
        && pseudonyms.keySet().stream()
            .noneMatch(person -> towards(remark, person) == Naming.SPOKEN_TO);
  }

  /** The pseudonym that somebody used last. */
  String pseudonym(String person) {
    List<String> known = new ArrayList<>(pseudonyms.getOrDefault(person, Set.of(person)));
    return known.get(known.size() - 1);
  }
}
