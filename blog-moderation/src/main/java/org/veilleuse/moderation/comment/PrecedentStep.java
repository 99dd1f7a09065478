package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.veilleuse.moderation.precedent.Sketch;

/** Makes a decision one that can be found later by the text, inside the transaction under way. */
final class PrecedentStep {

  /** How many comments a bucket keeps. */
  static final int MOST = 20;

  private final EntityManager entities;

  PrecedentStep(EntityManager entities) {
    this.entities = entities;
  }

  void remember(long commentId, String text) {
    // In order, so that two who decide at once do not lock each other out.
    List<Long> buckets = new ArrayList<>(new TreeSet<>(Sketch.of(text).buckets()));
    if (buckets.isEmpty()) {
      return;
    }
    Query insert =
        entities.createNativeQuery(
            "insert into decided_like (bucket, comment_id) values "
                + String.join(", ", Collections.nCopies(buckets.size(), "(?, ?)"))
                + " on conflict do nothing");
    for (int i = 0; i < buckets.size(); i++) {
      insert.setParameter(2 * i + 1, buckets.get(i)).setParameter(2 * i + 2, commentId);
    }
    insert.executeUpdate();
    full(buckets).forEach(this::shorten);
  }

  private List<Long> full(List<Long> buckets) {
    Query query =
        entities.createNativeQuery(
            "select bucket from decided_like where bucket in ("
                + String.join(", ", Collections.nCopies(buckets.size(), "?"))
                + ") group by bucket having count(*) > "
                + MOST
                + " order by bucket");
    for (int i = 0; i < buckets.size(); i++) {
      query.setParameter(i + 1, buckets.get(i));
    }
    List<Long> full = new ArrayList<>();
    for (Object bucket : query.getResultList()) {
      full.add(((Number) bucket).longValue());
    }
    return full;
  }

  private void shorten(long bucket) {
    entities
        .createNativeQuery(
            "delete from decided_like where bucket = ? and comment_id < (select min(x.comment_id)"
                + " from (select comment_id from decided_like where bucket = ?"
                + " order by comment_id desc limit "
                + MOST
                + ") x)")
        .setParameter(1, bucket)
        .setParameter(2, bucket)
        .executeUpdate();
  }
}
