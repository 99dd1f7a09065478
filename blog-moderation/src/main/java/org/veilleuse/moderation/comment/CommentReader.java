package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads comments for readers and for the people who wrote them. */
final class CommentReader {

  private static final int CHUNK = 500;
  private static final int LONGEST_TOKEN = 64;

  private final EntityManager entities;

  CommentReader(EntityManager entities) {
    this.entities = entities;
  }

  List<PublishedComment> published(ThreadId thread) {
    List<PublishedRow> rows =
        entities
            .createQuery(PublishedRow.QUERY, Object[].class)
            .setParameter("thread", thread.value())
            .setParameter("published", Status.PUBLISHED)
            .getResultStream()
            .map(PublishedRow::of)
            .toList();
    return new ReadingOrder(rows).comments();
  }

  Map<ThreadId, Long> publishedCounts(Collection<ThreadId> threads) {
    Map<ThreadId, Long> counts = new HashMap<>();
    threads.forEach(thread -> counts.put(thread, 0L));
    List<String> ids = counts.keySet().stream().map(ThreadId::value).toList();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      entities
          .createQuery(
              "select c.thread, count(c.id) from Comment c"
                  + " where c.status = :published and c.thread in :threads group by c.thread",
              Object[].class)
          .setParameter("published", Status.PUBLISHED)
          .setParameter("threads", ids.subList(i, Math.min(ids.size(), i + CHUNK)))
          .getResultStream()
          .forEach(row -> counts.put(new ThreadId((String) row[0]), (Long) row[1]));
    }
    return counts;
  }

  Optional<OwnComment> byReceipt(String token) {
    if (token == null || token.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select c.id, c.thread, c.pseudonym, c.text, c.submittedAt, c.status, c.reason,"
                + " c.decidedAt from Comment c where c.receiptHash = :hash",
            Object[].class)
        .setParameter("hash", Digest.of(token))
        .getResultStream()
        .map(CommentReader::ownComment)
        .findFirst();
  }

  private static OwnComment ownComment(Object[] row) {
    return new OwnComment(
        (Long) row[0],
        new ThreadId((String) row[1]),
        (String) row[2],
        (String) row[3],
        Micros.instant((long) (Long) row[4]),
        (Status) row[5],
        (String) row[6],
        Micros.instant((Long) row[7]));
  }
}
