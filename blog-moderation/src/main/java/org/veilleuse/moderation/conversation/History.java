package org.veilleuse.moderation.conversation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final List<Boundary> boundaries = new ArrayList<>();

  /** Adds what is said next. */
  public void add(Remark remark) {
    byNumber.put(remark.number(), remark);
    listed(byPost, remark.post()).add(remark);
    listed(byPerson, remark.author()).add(remark);
    Remark parent = byNumber.get(remark.replyTo());
    if (parent != null && !parent.author().equals(remark.author())) {
      listed(byPerson, parent.author()).add(remark);
    }
  }

  /** Adds a boundary. */
  public void add(Boundary boundary) {
    boundaries.add(boundary);
  }

  private static List<Remark> listed(Map<String, List<Remark>> map, String key) {
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
   * What these people said since then, under whatever post, what they replied to, and what was
   * replied to them, each comment once, in the order in which it was said.
   *
   * @param people keys as in {@link Remark#author}, at least one
   * @param most how many at most: of more, the newest
   */
  public List<Remark> around(Set<String> people, Instant since, int most) {
    Set<Remark> found = new HashSet<>();
    for (String person : people) {
      for (Remark remark : newest(byPerson.getOrDefault(person, List.of()), since, most)) {
        found.add(remark);
        Stream.ofNullable(byNumber.get(remark.replyTo()))
            .filter(parent -> !parent.at().isBefore(since))
            .forEach(found::add);
      }
    }
    return newest(found.stream().sorted(Remark.ORDER).toList(), since, most);
  }

  /** The boundaries that these people drew and that still hold. */
  public List<Boundary> boundaries(Set<String> people) {
    return boundaries.stream().filter(one -> people.contains(one.owner())).toList();
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
