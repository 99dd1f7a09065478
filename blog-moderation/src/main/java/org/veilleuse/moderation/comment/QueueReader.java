package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts together, for waiting comments, what a moderator needs to see, in a few queries a page. */
final class QueueReader {

  private final EntityManager entities;

  QueueReader(EntityManager entities) {
    this.entities = entities;
  }

  List<QueueItem> items(List<Comment> comments) {
    if (comments.isEmpty()) {
      return List.of();
    }
    List<Long> parents =
        comments.stream().map(c -> c.replyTo).filter(id -> id != null).distinct().toList();
    Map<Long, List<Finding>> findings =
        findings(Stream.concat(comments.stream().map(c -> c.id), parents.stream()).toList());
    Map<Long, Answered> answered = answered(parents, findings);
    Map<String, Long> waiting = waiting(comments.stream().map(c -> c.foldKey).distinct().toList());
    return comments.stream()
        .map(
            comment ->
                item(
                    comment,
                    findings.getOrDefault(comment.id, List.of()),
                    comment.replyTo == null ? null : answered.get(comment.replyTo),
                    waiting.getOrDefault(comment.foldKey, 1L).intValue() - 1))
        .toList();
  }

  private static QueueItem item(
      Comment comment, List<Finding> findings, Answered answered, int identical) {
    return new QueueItem(
        comment.id,
        comment.version,
        new ThreadId(comment.thread),
        comment.pseudonym,
        comment.text,
        Micros.instant(comment.submittedAt),
        comment.severity,
        comment.score,
        comment.screened,
        flags(findings),
        findings.stream().filter(f -> f.protection != null).map(Finding::asProtection).toList(),
        answered,
        identical,
        comment.replyTo,
        comment.language);
  }

  private static List<QueueFlag> flags(List<Finding> findings) {
    return findings.stream().filter(f -> f.protection == null).map(Finding::asFlag).toList();
  }

  private Map<Long, List<Finding>> findings(Collection<Long> ids) {
    return entities
        .createQuery(
            "select f from Finding f where f.commentId in :ids order by f.commentId, f.id",
            Finding.class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.groupingBy(finding -> finding.commentId));
  }

  private Map<Long, Answered> answered(List<Long> parents, Map<Long, List<Finding>> findings) {
    Map<Long, Answered> answered = new HashMap<>();
    if (!parents.isEmpty()) {
      entities
          .createQuery(
              "select c.id, c.pseudonym, c.text, c.submittedAt, c.screened from Comment c"
                  + " where c.id in :ids",
              Object[].class)
          .setParameter("ids", parents)
          .getResultStream()
          .forEach(
              row ->
                  answered.put(
                      (Long) row[0],
                      new Answered(
                          (String) row[1],
                          (String) row[2],
                          Micros.instant((long) (Long) row[3]),
                          (Boolean) row[4],
                          flags(findings.getOrDefault((Long) row[0], List.of())))));
    }
    return answered;
  }

  // Counted as far as 1,000: of a text sent a hundred thousand times no page should count them all.
  private Map<String, Long> waiting(List<String> foldKeys) {
    Query query =
        entities.createNativeQuery(
            IntStream.range(0, foldKeys.size())
                .mapToObj(
                    i ->
                        "select "
                            + i
                            + ", count(*) from (select id from comments where fold_key = ?"
                            + " and status = 'HELD' limit 1001) x")
                .collect(Collectors.joining(" union all ")));
    for (int i = 0; i < foldKeys.size(); i++) {
      query.setParameter(i + 1, foldKeys.get(i));
    }
    Map<String, Long> waiting = new HashMap<>();
    for (Object found : query.getResultList()) {
      Object[] row = (Object[]) found;
      waiting.put(foldKeys.get(((Number) row[0]).intValue()), ((Number) row[1]).longValue());
    }
    return waiting;
  }
}
