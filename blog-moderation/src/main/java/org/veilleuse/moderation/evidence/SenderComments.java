package org.veilleuse.moderation.evidence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.PersonName;
import org.veilleuse.moderation.comment.Status;

/** Finds which comments are of one commenter, by ranges of indices: some wrote half of the blog. */
final class SenderComments {

  /**
   * Whoever wrote a comment.
   *
   * @param identity null where none is known
   */
  record Key(String pseudonym, String identity) {}

  private final EntityManager entities;

  SenderComments(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Key> of(long commentId) {
    return entities
        .createQuery(
            "select c.pseudonym, c.commenter from Comment c where c.id = :id", Object[].class)
        .setParameter("id", commentId)
        .getResultStream()
        .map(row -> new Key((String) row[0], (String) row[1]))
        .findFirst();
  }

  /** The newest comments of this identity, newest first. */
  List<Long> byIdentity(String identity, int most) {
    List<String> ranges = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    for (Status status : Status.values()) {
      ranges.add(range("commenter", status, "", most));
      values.add(identity);
    }
    return newest(ranges, values, most);
  }

  /**
   * The newest comments under a pseudonym, newest first: as it is written, and where no identity is
   * known also as people would recognise it.
   */
  List<Long> byName(String pseudonym, int most) {
    List<String> ranges = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    ranges.add(
        "(select id, submitted_at from comments where pseudonym = ?"
            + " order by pseudonym, submitted_at desc limit "
            + most
            + ")");
    values.add(pseudonym);
    for (Status status : Status.values()) {
      ranges.add(range("name_key", status, " and coalesce(commenter, '') = ''", most));
      values.add(PersonName.key(pseudonym));
    }
    return newest(ranges, values, most);
  }

  // All columns of the index stand in the order, or H2 would read and sort the whole range; and
  // that
  // there is no identity is asked by coalesce, or it would read everybody's who has none.
  private static String range(String column, Status status, String also, int most) {
    return "(select id, submitted_at from comments where "
        + column
        + " = ? and status = '"
        + status
        + "'"
        + also
        + " order by "
        + column
        + ", status, submitted_at desc, id desc limit "
        + most
        + ")";
  }

  private List<Long> newest(List<String> ranges, List<Object> values, int most) {
    Query query =
        entities.createNativeQuery(
            "select id, submitted_at from ("
                + String.join(" union ", ranges)
                + ") x order by submitted_at desc, id desc limit "
                + most);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    List<Long> ids = new ArrayList<>();
    for (Object row : query.getResultList()) {
      ids.add(((Number) ((Object[]) row)[0]).longValue());
    }
    return ids;
  }
}
