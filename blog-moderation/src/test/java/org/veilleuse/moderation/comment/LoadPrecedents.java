package org.veilleuse.moderation.comment;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import org.veilleuse.moderation.precedent.Sketch;

/** Where decisions are found by their texts, as {@link PrecedentStep} keeps it. */
final class LoadPrecedents {

  private final Map<Long, Deque<Long>> buckets = new TreeMap<>();

  /** To be called in the order of the numbers. */
  void add(long comment, String text) {
    for (long bucket : Sketch.of(text).buckets()) {
      Deque<Long> kept = buckets.computeIfAbsent(bucket, none -> new ArrayDeque<>(1));
      kept.addLast(comment);
      if (kept.size() > PrecedentStep.MOST) {
        kept.removeFirst();
      }
    }
  }

  /** Also lets go of them: the indices that are made next need the memory. */
  void write(Connection connection) throws SQLException {
    try (LoadBatch rows = new LoadBatch(connection, "decided_like", "bucket, comment_id")) {
      for (Map.Entry<Long, Deque<Long>> bucket : buckets.entrySet()) {
        for (long comment : bucket.getValue()) {
          rows.add(bucket.getKey(), comment);
        }
        if (rows.isFull()) {
          rows.flush();
        }
      }
      rows.flush();
    }
    buckets.clear();
  }
}
