package org.veilleuse.web.security;

import java.util.Set;
import java.util.stream.Stream;

/** The filter and the page of the review queue in an address: a form there goes to the same one. */
public final class QueueQuery {

  /** No field of a form of the queue is called so. */
  private static final Set<String> NAMES =
      Set.of("pattern", "post", "language", "state", "mine", "opinion", "after");

  private static final int LONGEST = 80;

  private QueueQuery() {}

  /** Whether this is nothing else, at this path; for example {@code state=calm&language=fr}. */
  public static boolean is(String path, String query) {
    return path.equals("/moderator/queue")
        && Stream.of(query.split("&", -1)).allMatch(QueueQuery::isPart);
  }

  private static boolean isPart(String parameter) {
    int end = parameter.indexOf('=');
    return end > 0
        && parameter.length() <= LONGEST
        && NAMES.contains(parameter.substring(0, end))
        && parameter.substring(end + 1).chars().allMatch(QueueQuery::isPlain);
  }

  private static boolean isPlain(int c) {
    return c == '_' || (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }
}
