package org.veilleuse.moderation.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was said before, in memory; comments are added in the order in which they are made. It is
 * asked once for each of its three questions about one new comment. What it tells need not be
 * published: people are also addressed by what waits for a decision.
 */
public class History {
  private final Map<Long, Remark> byNumber = new HashMap<>();
  private final Map<String, List<Remark>> byPost = new HashMap<>();
  private final Map<String, List<Remark>> byPerson = new HashMap<>();
  private final Map<Long, List<Remark>> replies = new HashMap<>();
  private final List<Boundary> boundaries = new ArrayList<>();

  /** Adds what is said next. */
  public void add(Remark remark) {
    byNumber.put(remark.number(), remark);
    listed(byPost, remark.post()).add(remark);
    listed(byPerson, remark.author()).add(remark);
    if (remark.replyTo() != null) {
      listed(replies, remark.replyTo()).add(remark);
    }
  }

  /** Adds a boundary. */
  public void add(Boundary boundary) {
    boundaries.add(boundary);
  }

  private static <K> List<Remark> listed(Map<K, List<Remark>> map, K key) {
    return map.computeIfAbsent(key, none -> new ArrayList<>());
  }

  /**
   * What was said under a post since then, in the order in which it was said.
   *
   * @param most how many at most: of more, the newest
   */
  public List<Remark> under(String post, Instant since, int most) {
    return newest(byPost.getOrDefault(post, List.of()), since, most);
  }

  /**
   * What was said between somebody and others, under whatever post, in the order in which it was
   * said, each comment once: the newest that they said, what those replied to, and what the others,
   * or anybody when there are none, replied to those; the newest that the others said, and what was
   * replied to those lately. Somebody busy is known by the newest alone, but what concerns both is
   * not lost in it.
   *
   * @param author a key as in {@link Remark#author}
   * @param others such keys, maybe none
   * @param since when all of it was said at the earliest
   * @param lately when what anybody replied to the others was
   * @param most how many at most of what they said, of what the others said, and of the replies to
   *     either
   */
  public List<Remark> between(
      String author, Set<String> others, Instant since, Instant lately, int most) {
    List<Remark> own = newest(said(Set.of(author)), since, most);
    List<Remark> theirs = newest(said(others), since, most);
    Set<Remark> found = new HashSet<>(own);
    found.addAll(theirs);
    own.stream()
        .flatMap(one -> Stream.ofNullable(byNumber.get(one.replyTo())))
        .filter(parent -> !parent.at().isBefore(since))
        .forEach(found::add);
    Predicate<String> answering = one -> others.isEmpty() || others.contains(one);
    found.addAll(newest(replies(own, answering), since, most));
    found.addAll(newest(replies(theirs, any -> true), lately, most));
    return found.stream().sorted(Remark.ORDER).toList();
  }

  private List<Remark> said(Set<String> people) {
    return people.stream()
        .flatMap(person -> byPerson.getOrDefault(person, List.of()).stream())
        .sorted(Remark.ORDER)
        .toList();
  }

  private List<Remark> replies(List<Remark> remarks, Predicate<String> author) {
    return remarks.stream()
        .flatMap(one -> replies.getOrDefault(one.number(), List.of()).stream())
        .filter(reply -> author.test(reply.author()))
        .sorted(Remark.ORDER)
        .toList();
  }

  /**
   * The boundaries that hold against whoever wrote a comment: those towards them, whoever drew them
   * and wherever; and of those towards everybody, which some people drew, or people who wrote under
   * the same post.
   *
   * @param people keys as in {@link Remark#author}, maybe none
   */
  public List<Boundary> boundaries(Remark newest, Set<String> people) {
    return boundaries.stream()
        .filter(one -> one.shuts(newest))
        .filter(
            one ->
                one.towards() != null
                    || people.contains(one.owner())
                    || byPerson.getOrDefault(one.owner(), List.of()).stream()
                        .anyMatch(said -> said.post().equals(newest.post())))
        .toList();
  }

  private static List<Remark> newest(List<Remark> remarks, Instant since, int most) {
    int from = remarks.size();
    while (from > 0
        && remarks.size() - from < most
        && !remarks.get(from - 1).at().isBefore(since)) {
      from--;
    }
    return List.copyOf(remarks.subList(from, remarks.size()));
  }
}
