package org.veilleuse.moderation.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.Micros;

/** Counts reports by whom they are against: many against one person may be a pile-on. */
final class PeopleReader {

  private static final Duration WINDOW = Duration.ofDays(7);
  private static final int FEWEST_REPORTS = 3;
  private static final int MOST_PEOPLE = 50;

  private static final String FIGURES =
      "select r.person, count(*) as reports, count(distinct r.comment_id), sum(case when"
          + " r.new_reader then 1 else 0 end), min(r.reported_at), max(r.reported_at),"
          + " max(r.comment_id) from report r where r.counted and r.reported_at > ?";

  private final EntityManager entities;
  private final Clock clock;

  PeopleReader(EntityManager entities, Clock clock) {
    this.entities = entities;
    this.clock = clock;
  }

  /** By person; those without reports in the window are left out. */
  Map<String, Against> of(Collection<String> persons) {
    String places = String.join(",", Collections.nCopies(persons.size(), "?"));
    Query query =
        entities.createNativeQuery(FIGURES + " and r.person in (" + places + ") group by r.person");
    query.setParameter(1, since());
    int place = 2;
    for (String person : persons) {
      query.setParameter(place++, person);
    }
    List<?> rows = query.getResultList();
    Map<Long, String> names = pseudonyms(rows);
    Map<String, Against> found = new HashMap<>();
    for (Object row : rows) {
      Against against = against((Object[]) row, names);
      found.put((String) ((Object[]) row)[0], against);
    }
    return found;
  }

  List<Against> most() {
    List<?> rows =
        entities
            .createNativeQuery(
                FIGURES
                    + " group by r.person having count(*) >= ? and count(distinct r.comment_id) >="
                    + " ? order by reports desc, r.person")
            .setParameter(1, since())
            .setParameter(2, FEWEST_REPORTS)
            .setParameter(3, Against.FEWEST_COMMENTS)
            .setMaxResults(MOST_PEOPLE)
            .getResultList();
    Map<Long, String> names = pseudonyms(rows);
    return rows.stream().map(row -> against((Object[]) row, names)).toList();
  }

  private long since() {
    return Micros.of(clock.instant().minus(WINDOW));
  }

  private static Against against(Object[] row, Map<Long, String> names) {
    long comment = ((Number) row[6]).longValue();
    long first = ((Number) row[4]).longValue();
    long last = ((Number) row[5]).longValue();
    long day = Micros.of(Micros.instant(0L).plus(Duration.ofDays(1)));
    return new Against(
        comment,
        names.get(comment),
        ((Number) row[1]).intValue(),
        ((Number) row[2]).intValue(),
        ((Number) row[3]).intValue(),
        (int) Math.max(1, (last - first + day - 1) / day));
  }

  private Map<Long, String> pseudonyms(List<?> rows) {
    List<Object> ids = rows.stream().map(row -> ((Object[]) row)[6]).toList();
    Map<Long, String> names = new HashMap<>();
    if (ids.isEmpty()) {
      return names;
    }
    Query query =
        entities.createNativeQuery(
            "select id, pseudonym from comments where id in ("
                + String.join(",", Collections.nCopies(ids.size(), "?"))
                + ")");
    for (int i = 0; i < ids.size(); i++) {
      query.setParameter(i + 1, ids.get(i));
    }
    for (Object found : query.getResultList()) {
      Object[] row = (Object[]) found;
      names.put(((Number) row[0]).longValue(), (String) row[1]);
    }
    return names;
  }
}
