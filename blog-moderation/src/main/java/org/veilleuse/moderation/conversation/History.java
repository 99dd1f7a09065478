package org.veilleuse.moderation.conversation;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * What was said before. It is asked once for each of its three questions about one new comment, so
 * that a database can answer with three queries. What it tells need not be published: people are
 * also addressed by what waits for a decision.
 */
public interface History {

  /**
   * What was said under a post since then, in the order in which it was said.
   *
   * @param most how many at most: of more, the newest
   */
  List<Remark> under(String post, Instant since, int most);

  /**
   * What these people said since then, under whatever post, what they replied to, and what was
   * replied to them, each comment once, in the order in which it was said.
   *
   * @param people keys as in {@link Remark#author}, at least one
   * @param most how many at most: of more, the newest
   */
  List<Remark> around(Set<String> people, Instant since, int most);

  /** The boundaries that these people drew and that still hold. */
  List<Boundary> boundaries(Set<String> people);
}
