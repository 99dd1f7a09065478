package org.veilleuse.moderation.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.Micros;

/** Counts reports by whom they are against: many against one person may be a pile-on. */
final class PeopleReader {

  private static final Duration WINDOW = Duration.ofDays(7);
  private static final long DAY = Duration.ofDays(1).toNanos() / 1000;
  private static final int FEWEST_REPORTS = 3;
  private static final int MOST_PEOPLE = 50;

  private static final String FIGURES =
      "select r.person, count(*) as reports, count(distinct r.comment_id), min(r.reported_at),"
          + " max(r.reported_at), max(r.comment_id) from report r"
          + " where r.counted and r.reported_at > ?";

  private final EntityManager entities;
  private final Clock clock;

  PeopleReader(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** By person; those without reports in the window are left out. */
  Map<String, Against> of(Collection<String> persons) {
    List<Object> values = new ArrayList<>(List.of(since()));
    values.addAll(persons);
    return against(
        query(FIGURES + " and r.person in " + places(persons) + " group by r.person", values)
            .getResultList());
  }

  List<Against> most() {
    List<Object> values =
        List.of(since(), FEWEST_REPORTS, Against.FEWEST_COMMENTS, Against.FEWEST_READERS_OF_ONE);
    String sql =
        FIGURES
            + " group by r.person having count(*) >= ?"
            + " and (count(distinct r.comment_id) >= ? or count(*) >= ?)"
            + " order by reports desc, r.person";
    return List.copyOf(
        against(query(sql, values).setMaxResults(MOST_PEOPLE).getResultList()).values());
  }

  private long since() {
    return Micros.of(clock.instant().minus(WINDOW));
  }

  /** In the order of the rows. */
  private Map<String, Against> against(List<?> rows) {
    Map<String, Against> found = new LinkedHashMap<>();
    if (rows.isEmpty()) {
      return found;
    }
    Map<String, Integer> readers =
        readers(rows.stream().map(row -> (String) ((Object[]) row)[0]).toList());
    Map<Long, String> names = pseudonyms(rows);
    for (Object each : rows) {
      Object[] row = (Object[]) each;
      long comment = number(row[5]);
      found.put(
          (String) row[0],
          new Against(
              comment,
              names.get(comment),
              (int) number(row[1]),
              (int) number(row[2]),
              readers.getOrDefault((String) row[0], 0),
              (int) Math.max(1, (number(row[4]) - number(row[3]) + DAY - 1) / DAY)));
    }
    return found;
  }

  /**
   * From how many readers the reports against each person came on the busiest day. A reader is new
   * again on the next day, so of several days no sum tells people apart. Days begin at noon as well
   * as at midnight, so that neither parts a crowd in two.
   */
  private Map<String, Integer> readers(List<String> persons) {
    List<Object> values = new ArrayList<>();
    List<String> days = new ArrayList<>();
    for (long from : new long[] {0, DAY / 2}) {
      days.add(
          "select r.person, count(*) as readers from report r where r.counted and r.new_reader"
              + " and r.reported_at > ? and r.person in "
              + places(persons)
              + " group by r.person, (r.reported_at + "
              + from
              + ") / "
              + DAY);
      values.add(since());
      values.addAll(persons);
    }
    Map<String, Integer> readers = new HashMap<>();
    for (Object found : query(String.join(" union all ", days), values).getResultList()) {
      Object[] row = (Object[]) found;
      readers.merge((String) row[0], (int) number(row[1]), Math::max);
    }
    return readers;
  }

  private Map<Long, String> pseudonyms(List<?> rows) {
    List<Object> ids = rows.stream().map(row -> ((Object[]) row)[5]).toList();
    Map<Long, String> names = new HashMap<>();
    for (Object found :
        query("select id, pseudonym from comments where id in " + places(ids), ids)
            .getResultList()) {
      Object[] row = (Object[]) found;
      names.put(number(row[0]), (String) row[1]);
    }
    return names;
  }

  private static String places(Collection<?> values) {
    return "(" + String.join(",", Collections.nCopies(values.size(), "?")) + ")";
  }

  private Query query(String sql, List<?> values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
