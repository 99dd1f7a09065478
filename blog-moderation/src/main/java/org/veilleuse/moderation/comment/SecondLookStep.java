package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins, ends and reopens second looks inside the transaction under way. The comment's row is
 * locked before that of its look, so that nobody locks the other out.
 */
final class SecondLookStep {

  /**
   * How a second look ended.
   *
   * @param published whether a published comment with reports is decided; else it is a held one
   * @param unseen how many reports came too late to be seen
   */
  record Ended(boolean published, int unseen) {}

  private final EntityManager entities;

  SecondLookStep(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Reportable> published(long id, boolean lock) {
    List<?> found =
        query(
                "select thread_id, commenter, name_key, pseudonym from comments"
                    + " where id = ? and status = 'PUBLISHED'"
                    + (lock ? " for update" : ""),
                id)
            .getResultList();
    return found.stream().map(row -> reportable(id, (Object[]) row)).findFirst();
  }

  private static Reportable reportable(long id, Object[] row) {
    String person =
        row[1] != null
            ? (String) row[1]
            : row[2] != null ? (String) row[2] : PersonName.key((String) row[3]);
    return new Reportable(id, new ThreadId((String) row[0]), person);
  }

  void note(Reportable comment, boolean counted, long now) {
    int one = counted ? 1 : 0;
    boolean known =
        query(
                    "update second_look set reports = reports + ?, last_at = ?,"
                        // Taken down, and published again since: an appeal was looked at.
                        + " state = case when state = 'HIDDEN' then 'KEPT' else state end"
                        + " where comment_id = ?",
                    one,
                    now,
                    comment.id())
                .executeUpdate()
            == 1;
    if (!known) {
      query(
              "insert into second_look (comment_id, state, person, reports, earlier, first_at,"
                  + " last_at) values (?, 'REPORTED', ?, ?, 0, ?, ?)",
              comment.id(),
              comment.person(),
              one,
              now,
              now)
          .executeUpdate();
    }
  }

  /** How many reports brought the comment to the queue just now, or 0. */
  int queueIfEnough(long id, int enough) {
    int brought =
        query(
                "update second_look set state = 'QUEUED'"
                    + " where comment_id = ? and state = 'REPORTED' and reports >= ?",
                id,
                enough)
            .executeUpdate();
    return brought == 0
        ? 0
        : ((Number)
                query("select reports from second_look where comment_id = ?", id).getSingleResult())
            .intValue();
  }

  boolean queueByHand(long id) {
    return query(
                "update second_look set state = 'QUEUED' where comment_id = ? and state <>"
                    + " 'QUEUED'",
                id)
            .executeUpdate()
        == 1;
  }

  boolean queued(long id) {
    return !query(
            "select 1 from comments c join second_look l on l.comment_id = c.id"
                + " where c.id = ? and c.status = 'PUBLISHED' and l.state = 'QUEUED'",
            id)
        .getResultList()
        .isEmpty();
  }

  /** Comments that stand in the queue by reports, those with most reports first. */
  List<Long> queued(int most) {
    List<?> ids =
        query(
                "select comment_id from second_look where state = 'QUEUED'"
                    + " order by state, reports desc, first_at, comment_id")
            .setMaxResults(most)
            .getResultList();
    return ids.stream().map(id -> ((Number) id).longValue()).toList();
  }

  /**
   * Ends the second look at a comment in the version that was seen, if it is being looked at.
   * Reports that came after what was seen are as if they came after the decision.
   */
  Ended end(Decision decision, Instant now) {
    List<?> statuses =
        query(
                "select status from comments where id = ? and version = ? for update",
                decision.commentId(),
                decision.version())
            .getResultList();
    boolean published = statuses.contains(Status.PUBLISHED.name());
    if (!published && !statuses.contains(Status.HELD.name())) {
      return new Ended(false, 0);
    }
    boolean kept = decision.verdict() == Verdict.APPROVE;
    Optional<UnseenReports> late = kept ? UnseenReports.of(entities, decision) : Optional.empty();
    int unseen = late.map(UnseenReports::count).orElse(0);
    // Only what was published can be published again when the decision is taken back.
    String before =
        published
            ? "decision = "
                + (decision.version() + 1)
                + ", former_by = (select decided_by from comments where id = comment_id)"
                + ", former_at = (select decided_at from comments where id = comment_id)"
            : "decision = null";
    int ended =
        query(
                "update second_look set state = ?, earlier = earlier + reports - ?, reports = ?,"
                    + " decided_at = ?, "
                    + before
                    + " where comment_id = ? and state in ('REPORTED', 'QUEUED')",
                kept ? "KEPT" : "HIDDEN",
                unseen,
                unseen,
                late.map(reports -> reports.first() - 1).orElse(Micros.of(now)),
                decision.commentId())
            .executeUpdate();
    return new Ended(published && ended == 1, unseen * ended);
  }

  /**
   * Takes the decision back by which a second look ended: the comment is published as it was before
   * and stands in the queue. False, and nothing is done, if the decision in this version ended
   * none.
   */
  boolean reopen(long id, int version) {
    boolean there =
        !query("select id from comments where id = ? and version = ? for update", id, version)
            .getResultList()
            .isEmpty();
    boolean reopened =
        there
            && query(
                        "update second_look set state = 'QUEUED', reports = reports + earlier,"
                            + " earlier = 0, decided_at = null, decision = null"
                            + " where comment_id = ? and decision = ?",
                        id,
                        version)
                    .executeUpdate()
                == 1;
    if (reopened) {
      query(
              "update comments set status = 'PUBLISHED', version = version + 1, decided_by ="
                  + " (select former_by from second_look where comment_id = comments.id),"
                  + " decided_at = (select former_at from second_look where comment_id ="
                  + " comments.id), decision_reason = null, site_rule_id = null, decided_with ="
                  + " null where id = ?",
              id)
          .executeUpdate();
    }
    return reopened;
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
