package org.veilleuse.moderation.commenter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.moderation.comment.FoundFlags;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.Standing;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.pattern.PatternId;

/** Reads what one commenter wrote, by ranges of an index; figures stop at 1,000 comments. */
final class CommenterReader {

  private static final int MOST_PSEUDONYMS = 20;

  /**
   * Who wrote a comment.
   *
   * @param commenter null if not known
   */
  record Writer(long commentId, String pseudonym, String commenter) {

    private String column() {
      return commenter == null ? "pseudonym" : "commenter";
    }

    private String value() {
      return commenter == null ? pseudonym : commenter;
    }

    /** The last 1,000 comments, for "Anonyme" may have written half of the blog. */
    private String latest(String columns) {
      return "(select "
          + columns
          + " from comments where "
          + column()
          + " = ? order by "
          + column()
          + ", submitted_at desc, id desc limit 1000) x";
    }
  }

  private final EntityManager entities;

  CommenterReader(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Writer> writer(long commentId) {
    return rows("select pseudonym, commenter from comments where id = ?", commentId).stream()
        .map(row -> new Writer(commentId, (String) row[0], (String) row[1]))
        .findFirst();
  }

  /**
   * @param measures null if the writer is not known, and {@code standing} too
   */
  CommenterProfile profile(Writer writer, List<Measure> measures, Standing standing) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Object[] row :
        rows(
            "select x.status, count(*) from " + writer.latest("status") + " group by x.status",
            writer.value())) {
      counts.put(Status.valueOf((String) row[0]), ((Number) row[1]).intValue());
    }
    return new CommenterProfile(
        writer.commentId(),
        writer.pseudonym(),
        writer.commenter() != null,
        pseudonyms(writer),
        firstSeen(writer),
        counts.getOrDefault(Status.PUBLISHED, 0),
        counts.getOrDefault(Status.REJECTED, 0),
        counts.getOrDefault(Status.SPAM, 0),
        counts.getOrDefault(Status.HELD, 0),
        patterns(writer),
        measures == null ? List.of() : measures,
        standing);
  }

  private List<String> pseudonyms(Writer writer) {
    return rows(
            "select x.pseudonym, max(x.submitted_at) from "
                + writer.latest("pseudonym, submitted_at")
                + " group by x.pseudonym order by 2 desc limit "
                + MOST_PSEUDONYMS,
            writer.value())
        .stream()
        .map(row -> (String) row[0])
        .toList();
  }

  private Instant firstSeen(Writer writer) {
    Object first =
        query(
                "select min(submitted_at) from comments where " + writer.column() + " = ?",
                writer.value())
            .getSingleResult();
    return Micros.instant(((Number) first).longValue());
  }

  private Map<PatternId, Integer> patterns(Writer writer) {
    Map<PatternId, Integer> patterns = new LinkedHashMap<>();
    for (Object[] row :
        rows(
            "select f.pattern, count(distinct f.comment_id) from finding f join "
                + writer.latest("id, status, severity")
                // As on the card: what waits is not held against anybody, nor is a weak match.
                + " on x.id = f.comment_id where f.protection is null"
                + " and x.status <> 'HELD' and x.severity > 0"
                + " group by f.pattern order by 2 desc, 1",
            writer.value())) {
      patterns.put(PatternId.valueOf((String) row[0]), ((Number) row[1]).intValue());
    }
    return patterns;
  }

  CommenterPage page(Writer writer, CommenterCursor after, int most) {
    List<Object[]> found =
        rows(
            "select id, thread_id, pseudonym, body, status, submitted_at, screened,"
                + " decision_reason from comments where "
                + writer.column()
                + " = ? and submitted_at <= ? and (submitted_at < ? or id < ?)"
                + " order by "
                + writer.column()
                + ", submitted_at desc, id desc limit "
                + (most + 1),
            writer.value(),
            after.submittedAt(),
            after.submittedAt(),
            after.id());
    List<Object[]> shown = found.subList(0, Math.min(most, found.size()));
    Map<Long, List<QueueFlag>> flags =
        new FoundFlags(entities).of(shown.stream().map(CommenterReader::id).toList());
    List<CommenterComment> comments =
        shown.stream().map(row -> comment(row, flags.getOrDefault(id(row), List.of()))).toList();
    if (found.size() <= most) {
      return new CommenterPage(comments, null);
    }
    CommenterComment last = comments.get(most - 1);
    return new CommenterPage(
        comments, new CommenterCursor(Micros.of(last.submittedAt()), last.id()).text());
  }

  private static long id(Object[] row) {
    return ((Number) row[0]).longValue();
  }

  private static CommenterComment comment(Object[] row, List<QueueFlag> flags) {
    return new CommenterComment(
        id(row),
        new ThreadId((String) row[1]),
        (String) row[2],
        (String) row[3],
        Status.valueOf((String) row[4]),
        Micros.instant(((Number) row[5]).longValue()),
        (Boolean) row[6],
        flags,
        (String) row[7]);
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object... values) {
    return query(sql, values).getResultList();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
