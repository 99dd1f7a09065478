package org.veilleuse.moderation.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the published comments of a thread, given oldest first, into the order in which they are
 * read: each followed by its replies. Replies may be nested to any depth.
 */
final class ReadingOrder {

  private final Map<Long, PublishedRow> published = new HashMap<>();
  private final Map<Long, List<PublishedRow>> replies = new HashMap<>();
  private final List<PublishedRow> roots = new ArrayList<>();

  ReadingOrder(List<PublishedRow> oldestFirst) {
    oldestFirst.forEach(row -> published.put(row.id(), row));
    for (PublishedRow row : oldestFirst) {
      List<PublishedRow> siblings =
          published.containsKey(row.replyTo())
              ? replies.computeIfAbsent(row.replyTo(), id -> new ArrayList<>())
              : roots;
      siblings.add(row);
    }
  }

  List<PublishedComment> comments() {
    List<PublishedComment> ordered = new ArrayList<>(published.size());
    Deque<PublishedComment> waiting = new ArrayDeque<>();
    push(waiting, roots, null);
    while (!waiting.isEmpty()) {
      PublishedComment next = waiting.pop();
      ordered.add(next);
      push(waiting, replies.getOrDefault(next.id(), List.of()), next);
    }
    return ordered;
  }

  private static void push(
      Deque<PublishedComment> waiting, List<PublishedRow> rows, PublishedComment parent) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      waiting.push(rows.get(i).under(parent));
    }
  }
}
