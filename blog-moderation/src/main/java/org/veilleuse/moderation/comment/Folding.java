package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * Keeps one head for the waiting comments of each text. The others are folded under it and not
 * listed, so a page of the queue costs the same however many copies wait.
 */
final class Folding {

  private final EntityManager entities;

  Folding(EntityManager entities) {
    this.entities = entities;
  }

  /** To be called when a comment of this text began or ceased to wait, after it is flushed. */
  void regroup(String foldKey) {
    // Locked, so that a copy that comes while the head is decided is never left without one.
    List<Long> heads =
        ids(
            "select id from comments where fold_key = ? and status = 'HELD' and folded = false"
                + " order by id for update",
            foldKey);
    if (heads.isEmpty()) {
      ids("select min(id) from comments where fold_key = ? and status = 'HELD'", foldKey)
          .forEach(first -> fold(first, false));
    }
    heads.stream().skip(1).forEach(copy -> fold(copy, true));
  }

  private List<Long> ids(String sql, String foldKey) {
    List<?> rows = entities.createNativeQuery(sql).setParameter(1, foldKey).getResultList();
    return rows.stream()
        .filter(Number.class::isInstance)
        .map(id -> (Number) id)
        .map(Number::longValue)
        .toList();
  }

  private void fold(long id, boolean folded) {
    entities
        .createNativeQuery("update comments set folded = ? where id = ?")
        .setParameter(1, folded)
        .setParameter(2, id)
        .executeUpdate();
  }
}
