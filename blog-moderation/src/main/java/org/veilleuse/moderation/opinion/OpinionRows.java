package org.veilleuse.moderation.opinion;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Questions and opinions in their tables; whoever writes has the comment locked. */
final class OpinionRows {

  private final EntityManager entities;

  OpinionRows(EntityManager entities) {
    this.entities = entities;
  }

  /** Who asks about this comment, or null. */
  String asker(long commentId, int version) {
    List<?> found =
        query(
                "select asked_by from opinion_request where comment_id = ? and version = ?",
                commentId,
                version)
            .getResultList();
    return found.isEmpty() ? null : (String) found.get(0);
  }

  void ask(long commentId, int version, String words, String moderator, long now) {
    query(
            "insert into opinion_request (comment_id, version, asked_by, asked_at, question)"
                + " values (?, ?, ?, ?, cast(? as varchar(500)))",
            commentId,
            version,
            moderator,
            now,
            words)
        .executeUpdate();
  }

  /** Whether that was not said before. */
  boolean give(
      long commentId, int version, Leaning leaning, String words, String moderator, long now) {
    List<?> before =
        query(
                "select leaning, words from opinion"
                    + " where comment_id = ? and version = ? and moderator = ?",
                commentId,
                version,
                moderator)
            .getResultList();
    if (before.isEmpty()) {
      query(
              "insert into opinion (leaning, words, given_at, comment_id, version, moderator)"
                  + " values (?, cast(? as varchar(500)), ?, ?, ?, ?)",
              leaning.name(),
              words,
              now,
              commentId,
              version,
              moderator)
          .executeUpdate();
      return true;
    }
    Object[] row = (Object[]) before.get(0);
    if (leaning.name().equals(row[0]) && Objects.equals(words, row[1])) {
      return false;
    }
    query(
            "update opinion set leaning = ?, words = cast(? as varchar(500)), given_at = ?"
                + " where comment_id = ? and version = ? and moderator = ?",
            leaning.name(),
            words,
            now,
            commentId,
            version,
            moderator)
        .executeUpdate();
    return true;
  }

  void remove(long commentId, int version) {
    query("delete from opinion where comment_id = ? and version = ?", commentId, version)
        .executeUpdate();
    query("delete from opinion_request where comment_id = ? and version = ?", commentId, version)
        .executeUpdate();
  }

  Map<Long, Question> about(List<Long> comments) {
    // Numbers of ours, not text: a list as one parameter is not portable.
    String list = comments.stream().map(String::valueOf).collect(Collectors.joining(","));
    Map<Long, List<Opinion>> opinions = opinions(list);
    Map<Long, Question> questions = new HashMap<>();
    for (Object found :
        // Every decision makes another version, so what joins here still waits.
        query(
                "select r.comment_id, r.asked_by, r.asked_at, r.question from opinion_request r"
                    + " join comments c on c.id = r.comment_id and c.version = r.version"
                    + " where r.comment_id in ("
                    + list
                    + ")")
            .getResultList()) {
      Object[] row = (Object[]) found;
      long id = ((Number) row[0]).longValue();
      questions.put(
          id,
          new Question(
              id,
              (String) row[1],
              instant(row[2]),
              (String) row[3],
              opinions.getOrDefault(id, List.of())));
    }
    return questions;
  }

  private Map<Long, List<Opinion>> opinions(String list) {
    Map<Long, List<Opinion>> opinions = new HashMap<>();
    for (Object found :
        query(
                "select o.comment_id, o.moderator, o.leaning, o.words, o.given_at from opinion o"
                    + " join comments c on c.id = o.comment_id and c.version = o.version"
                    + " where o.comment_id in ("
                    + list
                    + ") order by o.given_at, o.moderator")
            .getResultList()) {
      Object[] row = (Object[]) found;
      opinions
          .computeIfAbsent(((Number) row[0]).longValue(), id -> new ArrayList<>())
          .add(
              new Opinion(
                  (String) row[1],
                  Leaning.valueOf((String) row[2]),
                  (String) row[3],
                  instant(row[4])));
    }
    return opinions;
  }

  private static Instant instant(Object micros) {
    return Instant.EPOCH.plus(((Number) micros).longValue(), ChronoUnit.MICROS);
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
