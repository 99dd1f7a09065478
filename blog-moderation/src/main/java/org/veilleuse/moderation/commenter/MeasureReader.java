package org.veilleuse.moderation.commenter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.veilleuse.moderation.comment.MeasureKind;
import org.veilleuse.moderation.comment.Micros;

/** Reads measures. What time has ended is told as ended, whether that was written down or not. */
final class MeasureReader {

  private static final String COLUMNS =
      "m.id, m.comment_id, c.pseudonym, m.kind, m.per_day, m.reason, m.set_by, m.set_at,"
          + " m.until_at, m.ended_by, m.ended_at";
  private static final String FROM =
      " from commenter_measure m join comments c on c.id = m.comment_id where ";
  private static final String IN_FORCE =
      "m.in_force is not null and (m.until_at is null or m.until_at > ?)";
  private static final String ENDED = "(m.in_force is null or m.until_at <= ?)";

  private final EntityManager entities;

  MeasureReader(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Measure> one(long id, Instant now) {
    return measures(now, 1, "m.id = ?", id).stream().findFirst();
  }

  /** The one of its kind in force, by the key that says so in its row. */
  Optional<Measure> inForce(String key, Instant now) {
    return measures(now, 1, "m.in_force = ?", key).stream().findFirst();
  }

  boolean anyDue(Instant now) {
    return !query(
            "select id from commenter_measure where in_force is not null and until_at <= ?",
            Micros.of(now))
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  List<Measure> list(boolean inForce, Long before, Instant now, int most) {
    return measures(
        now,
        most,
        (inForce ? IN_FORCE : ENDED) + " and m.id < ? order by m.id desc",
        Micros.of(now),
        before == null ? Long.MAX_VALUE : before);
  }

  List<Measure> of(String commenter, Instant now, int most) {
    return measures(now, most, "m.commenter = ? order by m.id desc", commenter);
  }

  private List<Measure> measures(Instant now, int most, String condition, Object... values) {
    Query query = query("select " + COLUMNS + FROM + condition, values).setMaxResults(most);
    List<Measure> measures = new ArrayList<>();
    for (Object row : query.getResultList()) {
      measures.add(measure((Object[]) row, 0, now));
    }
    return measures;
  }

  /** For each comment that there is, in one query. */
  Map<Long, CommenterCard> cards(Collection<Long> ids, Instant now) {
    // Numbers of ours, not text: a list as one parameter is not portable.
    String list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    Map<Long, CommenterCard> cards = new HashMap<>();
    for (Object found :
        query(
                "select s.id, s.commenter, "
                    + COLUMNS
                    + " from comments s left join commenter_measure m on m.commenter = s.commenter"
                    + " and "
                    + IN_FORCE
                    + " left join comments c on c.id = m.comment_id where s.id in ("
                    + list
                    + ") order by s.id, m.id",
                Micros.of(now))
            .getResultList()) {
      Object[] row = (Object[]) found;
      List<Measure> measures = new ArrayList<>();
      CommenterCard before = cards.get(number(row[0]));
      if (before != null) {
        measures.addAll(before.measures());
      }
      if (row[2] != null) {
        measures.add(measure(row, 2, now));
      }
      cards.put(number(row[0]), new CommenterCard(row[1] != null, measures));
    }
    return cards;
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }

  private static Measure measure(Object[] row, int at, Instant now) {
    Instant until = instant(row[at + 8]);
    boolean over = until != null && !until.isAfter(now);
    return new Measure(
        number(row[at]),
        number(row[at + 1]),
        (String) row[at + 2],
        MeasureKind.valueOf((String) row[at + 3]),
        row[at + 4] == null ? null : ((Number) row[at + 4]).intValue(),
        (String) row[at + 5],
        (String) row[at + 6],
        instant(row[at + 7]),
        until,
        (String) row[at + 9],
        row[at + 10] == null && over ? until : instant(row[at + 10]));
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private static Instant instant(Object value) {
    return value == null ? null : Micros.instant(number(value));
  }
}
