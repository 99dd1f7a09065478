package org.veilleuse.moderation.report;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.comment.SecondLookState;

/** Puts together what was reported of some comments, in a few queries for all of them. */
final class ReportReader {

  // Of a comment reported ten thousand times no page should count them all.
  private static final int MOST_READ = 1000;

  private final EntityManager entities;
  private final PeopleReader people;

  ReportReader(EntityManager entities, PeopleReader people) {
    this.entities = entities;
    this.people = people;
  }

  Map<Long, Reported> of(List<Long> ids) {
    String places = String.join(",", Collections.nCopies(ids.size(), "?"));
    List<?> looks =
        query(
                "select l.comment_id, l.state, l.reports, l.earlier, l.first_at, l.decided_at,"
                    + " l.person, c.status, l.last_at from second_look l join comments c on c.id ="
                    + " l.comment_id where l.comment_id in ("
                    + places
                    + ")",
                ids)
            .getResultList();
    if (looks.isEmpty()) {
      return Map.of();
    }
    List<Long> reported = looks.stream().map(row -> number(((Object[]) row)[0])).toList();
    Map<Long, Map<ReportReason, Integer>> reasons = reasons(reported);
    Map<Long, List<ReportWords>> words = words(reported);
    Map<String, Against> against =
        people.of(looks.stream().map(row -> (String) ((Object[]) row)[6]).distinct().toList());
    Map<Long, Reported> found = new HashMap<>();
    for (Object look : looks) {
      Object[] row = (Object[]) look;
      long id = number(row[0]);
      List<ReportWords> said = words.getOrDefault(id, List.of());
      found.put(
          id,
          new Reported(
              id,
              SecondLookState.valueOf((String) row[1]),
              "PUBLISHED".equals(row[7]),
              (int) number(row[2]),
              (int) number(row[3]),
              reasons.getOrDefault(id, Map.of()),
              said.subList(0, Math.min(ReportDesk.MOST_WORDS, said.size())),
              said.size() > ReportDesk.MOST_WORDS,
              Micros.instant(number(row[4])),
              Micros.instant(number(row[8])),
              row[5] == null ? null : Micros.instant(number(row[5])),
              against.get((String) row[6])));
    }
    return found;
  }

  private Map<Long, Map<ReportReason, Integer>> reasons(List<Long> ids) {
    Map<Long, Map<ReportReason, Integer>> found = new HashMap<>();
    for (Object reason :
        each(
                "select %d, x.reason, count(*) from (select reason from report where comment_id = ?"
                    + " order by reported_at desc, id desc limit "
                    + MOST_READ
                    + ") x group by x.reason",
                ids)
            .getResultList()) {
      Object[] row = (Object[]) reason;
      found
          .computeIfAbsent(ids.get((int) number(row[0])), id -> new EnumMap<>(ReportReason.class))
          .put(ReportReason.valueOf((String) row[1]), (int) number(row[2]));
    }
    found.replaceAll((id, counts) -> mostFirst(counts));
    return found;
  }

  private static Map<ReportReason, Integer> mostFirst(Map<ReportReason, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.<ReportReason, Integer>comparingByValue().reversed())
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private Map<Long, List<ReportWords>> words(List<Long> ids) {
    Map<Long, List<ReportWords>> found = new HashMap<>();
    for (Object words :
        each(
                "select %d, x.reason, x.body, x.reported_at from (select reason, body, reported_at"
                    + " from report where comment_id = ? and body is not null"
                    + " order by reported_at desc, id desc limit "
                    + (ReportDesk.MOST_WORDS + 1)
                    + ") x",
                ids)
            .getResultList()) {
      Object[] row = (Object[]) words;
      found
          .computeIfAbsent(ids.get((int) number(row[0])), id -> new ArrayList<>())
          .add(
              new ReportWords(
                  ReportReason.valueOf((String) row[1]),
                  (String) row[2],
                  Micros.instant(number(row[3]))));
    }
    found.values().forEach(said -> said.sort((a, b) -> b.at().compareTo(a.at())));
    return found;
  }

  private Query each(String one, List<Long> ids) {
    return query(
        IntStream.range(0, ids.size())
            .mapToObj(i -> one.replace("%d", Integer.toString(i)))
            .collect(Collectors.joining(" union all ")),
        ids);
  }

  private Query query(String sql, List<Long> ids) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < ids.size(); i++) {
      query.setParameter(i + 1, ids.get(i));
    }
    return query;
  }

  private static long number(Object column) {
    return ((Number) column).longValue();
  }
}
