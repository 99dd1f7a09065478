package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.veilleuse.moderation.pattern.PatternId;

/** Reads the histories of several commenters at once, by ranges of an index. */
final class CommenterHistoryReader {

  /**
   * Whose history it is.
   *
   * @param value an identity, or a pseudonym
   */
  record Writer(boolean known, String value) {

    private String column() {
      return known ? "commenter" : "pseudonym";
    }

    /** By the whole order of the index; for a minimum H2 would read all that they wrote. */
    private String first() {
      return "(select submitted_at from comments where "
          + column()
          + " = ? order by "
          + column()
          + " desc, submitted_at, id limit 1) x";
    }

    /** Bounded, for "Anonyme" may have written half of the blog. */
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

  CommenterHistoryReader(EntityManager entities) {
    this.entities = entities;
  }

  /** Who wrote each of some comments, by their ids. */
  Map<Long, Writer> writers(List<Long> comments) {
    String places = String.join(",", Collections.nCopies(comments.size(), "?"));
    Map<Long, Writer> writers = new HashMap<>();
    for (Object[] row :
        rows(
            "select id, pseudonym, commenter from comments where id in (" + places + ")",
            comments)) {
      String commenter = (String) row[2];
      writers.put(
          ((Number) row[0]).longValue(),
          commenter == null ? new Writer(false, (String) row[1]) : new Writer(true, commenter));
    }
    return writers;
  }

  /** In three queries for all of them. */
  Map<Writer, CommenterHistory> histories(List<Writer> writers) {
    Map<Integer, Map<Status, Integer>> became = became(writers);
    Map<Integer, Map<PatternId, Integer>> patterns = patterns(writers);
    Map<Writer, CommenterHistory> histories = new HashMap<>();
    for (Object[] row : each(writers, writer -> "x.submitted_at from " + writer.first())) {
      int i = number(row[0]);
      Map<Status, Integer> counts = became.getOrDefault(i, Map.of());
      histories.put(
          writers.get(i),
          new CommenterHistory(
              writers.get(i).known(),
              counts.getOrDefault(Status.PUBLISHED, 0),
              counts.getOrDefault(Status.REJECTED, 0) + counts.getOrDefault(Status.SPAM, 0),
              counts.getOrDefault(Status.HELD, 0),
              patterns.getOrDefault(i, Map.of()),
              Micros.instant(((Number) row[1]).longValue())));
    }
    return histories;
  }

  private Map<Integer, Map<Status, Integer>> became(List<Writer> writers) {
    Map<Integer, Map<Status, Integer>> counts = new HashMap<>();
    for (Object[] row :
        each(
            writers,
            writer ->
                "x.status, count(*) from " + writer.latest("status") + " group by x.status")) {
      counts
          .computeIfAbsent(number(row[0]), i -> new EnumMap<>(Status.class))
          .put(Status.valueOf((String) row[1]), number(row[2]));
    }
    return counts;
  }

  private Map<Integer, Map<PatternId, Integer>> patterns(List<Writer> writers) {
    Map<Integer, Map<PatternId, Integer>> patterns = new HashMap<>();
    each(
            writers,
            // Where nothing was flagged the severity is 0, and no findings need be looked for.
            writer ->
                "f.pattern, count(distinct f.comment_id) from "
                    + writer.latest("id, status, severity")
                    + " join finding f on f.comment_id = x.id where x.status <> 'HELD'"
                    + " and x.severity > 0 and f.protection is null group by f.pattern")
        .stream()
        .sorted(
            (one, other) -> {
              int more = Integer.compare(number(other[2]), number(one[2]));
              return more != 0 ? more : ((String) one[1]).compareTo((String) other[1]);
            })
        .forEach(
            row ->
                patterns
                    .computeIfAbsent(number(row[0]), i -> new LinkedHashMap<>())
                    .put(PatternId.valueOf((String) row[1]), number(row[2])));
    return patterns;
  }

  /** One select for each writer, its place in the list before what it asks for. */
  private List<Object[]> each(List<Writer> writers, Function<Writer, String> asks) {
    return rows(
        IntStream.range(0, writers.size())
            .mapToObj(i -> "select " + i + ", " + asks.apply(writers.get(i)))
            .collect(Collectors.joining(" union all ")),
        writers.stream().map(Writer::value).toList());
  }

  private static int number(Object found) {
    return ((Number) found).intValue();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, List<?> values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query.getResultList();
  }
}
