package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Keeps one head for the waiting comments of each text: the one in which most was found, for the
 * conversation can hold against a copy what it does not hold against the first, and what is not
 * listed is not seen. The others are folded under it, so a page of the queue costs the same however
 * many copies wait.
 */
final class Folding {

  private static final String GRAVEST =
      " order by c.severity desc, (select count(*) from finding f where f.comment_id = c.id"
          + " and f.protection is null) desc, c.id limit 1";

  private final EntityManager entities;

  Folding(EntityManager entities) {
    this.entities = entities;
  }

  /** To be called when a comment of this text began or ceased to wait, after it is flushed. */
  void regroup(String foldKey) {
    // Locked, so that a copy that comes while the head is decided is never left without one.
    choose(
        foldKey,
        ids(
            "select id from comments where fold_key = ? and status = 'HELD' and folded = false"
                + " order by id for update",
            foldKey));
  }

  /**
   * Locks a waiting comment that is about to be screened, and those that it is to be compared with
   * by {@link #choose}: the head, or all if it is the head itself and had been screened before,
   * since it may step down then. In the order in which a decision locks them.
   */
  List<Long> lock(Comment comment) {
    boolean mayStepDown =
        !ids(
                "select id from comments where fold_key = ? and status = 'HELD'"
                    + " and folded = false and severity > 0 and id = ?",
                comment.foldKey,
                comment.id)
            .isEmpty();
    return ids(
        "select id from comments where fold_key = ? and status = 'HELD'"
            + (mayStepDown ? "" : " and (folded = false or id = ?)")
            + " order by id for update",
        mayStepDown ? new Object[] {comment.foldKey} : new Object[] {comment.foldKey, comment.id});
  }

  /**
   * Makes the gravest of some waiting comments of a text the head, once what was found in them is
   * flushed.
   *
   * @param candidates the heads among them; all that wait are looked at if it is empty
   */
  void choose(String foldKey, List<Long> candidates) {
    if (candidates.size() == 1) {
      fold(candidates.get(0), false);
      return;
    }
    // Numbers of ours, not text: a list as one parameter is not portable.
    String among =
        candidates.isEmpty()
            ? ""
            : candidates.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(",", " and c.id in (", ")"));
    List<Long> gravest =
        ids(
            "select c.id from comments c where c.fold_key = ? and c.status = 'HELD'"
                + among
                + GRAVEST,
            foldKey);
    candidates.stream().filter(id -> !gravest.contains(id)).forEach(id -> fold(id, true));
    gravest.forEach(id -> fold(id, false));
  }

  /**
   * {@link #choose} after the screening, which may have found that the comment belongs to others.
   *
   * @param comment as it was before
   */
  void settle(Comment comment, String foldKey, List<Long> candidates) {
    if (foldKey.equals(comment.foldKey)) {
      choose(foldKey, candidates);
      return;
    }
    query("update comments set fold_key = ?, folded = false where id = ?", foldKey, comment.id)
        .executeUpdate();
    regroup(comment.foldKey);
    regroup(foldKey);
  }

  private List<Long> ids(String sql, Object... values) {
    List<?> rows = query(sql, values).getResultList();
    return rows.stream()
        .filter(Number.class::isInstance)
        .map(id -> (Number) id)
        .map(Number::longValue)
        .toList();
  }

  private void fold(long id, boolean folded) {
    query("update comments set folded = ? where id = ? and folded <> ?", folded, id, folded)
        .executeUpdate();
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
