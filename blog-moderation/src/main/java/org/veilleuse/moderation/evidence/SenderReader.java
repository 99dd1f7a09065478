package org.veilleuse.moderation.evidence;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells of a commenter what helps to choose whom their comments are to. */
final class SenderReader {

  private static final int MOST_READ = 1000;
  private static final int CHUNK = 500;
  private static final int MOST_PEOPLE = 20;

  private final EntityManager entities;
  private final SenderComments comments;

  SenderReader(EntityManager entities) {
    this.entities = entities;
    this.comments = new SenderComments(entities);
  }

  Sender sender(long commentId, SenderComments.Key key) {
    List<Long> ids =
        key.identity() == null
            ? comments.byName(key.pseudonym(), MOST_READ)
            : comments.byIdentity(key.identity(), MOST_READ);
    Set<String> names = new LinkedHashSet<>();
    Map<String, Integer> answered = new LinkedHashMap<>();
    Chunks.of(ids, CHUNK).forEach(chunk -> read(chunk, names, answered));
    names.remove(key.pseudonym());
    names.forEach(answered::remove);
    answered.remove(key.pseudonym());
    List<Sender.Person> people =
        answered.entrySet().stream()
            .map(one -> new Sender.Person(one.getKey(), one.getValue()))
            .sorted(
                Comparator.comparingInt(Sender.Person::answers)
                    .reversed()
                    .thenComparing(Sender.Person::pseudonym))
            .limit(MOST_PEOPLE)
            .toList();
    return new Sender(
        commentId,
        key.pseudonym(),
        key.identity() != null,
        key.identity() == null ? List.of() : names.stream().limit(MOST_PEOPLE).toList(),
        people);
  }

  private void read(List<Long> ids, Set<String> names, Map<String, Integer> answered) {
    entities
        .createQuery(
            "select c.pseudonym, p.pseudonym, count(c.id) from Comment c"
                + " left join Comment p on p.id = c.replyTo where c.id in :ids"
                + " group by c.pseudonym, p.pseudonym order by c.pseudonym, p.pseudonym",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(
            row -> {
              names.add((String) row[0]);
              if (row[1] != null) {
                answered.merge((String) row[1], ((Number) row[2]).intValue(), Integer::sum);
              }
            });
  }
}
