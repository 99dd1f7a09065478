package org.veilleuse.moderation.notice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.QueueItem;
import org.veilleuse.moderation.comment.ReviewQueue;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.pattern.PatternId;

/** Reads what a digest tells. */
final class DigestReader {

  /** As on the desk: an appeal against a decision that was taken back waits for nobody. */
  static final String APPEALS =
      " from appeal a join comments c on c.id = a.comment_id and c.version = a.decision"
          + " where a.state = 'WAITING' and c.status not in ('HELD', 'PUBLISHED')";

  private final Sql sql;
  private final ReviewQueue queue;
  private final DecisionLinks links;

  DigestReader(Sql sql, SiteKey key, ReviewQueue queue) {
    this.sql = sql;
    this.queue = queue;
    this.links = new DecisionLinks(sql, key);
  }

  DigestFacts facts(String letter) {
    Object[] range =
        sql.rows("select since_at, until_at, account from mail_outbox where id = ?", letter).get(0);
    long since = ((Number) range[0]).longValue();
    long until = ((Number) range[1]).longValue();
    Map<Integer, Long> severities = severities(since, until);
    return new DigestFacts(
        severities.values().stream().mapToLong(Long::longValue).sum(),
        queue.waiting(null, 1).total(),
        severities,
        patterns(since, until),
        items(letter),
        also((String) range[2], 0, Long.MAX_VALUE));
  }

  /**
   * The waiting comments, each text once, that began to wait after the one time and not after the
   * other. Only the trail knows when an imported comment came; to whoever was told nothing yet it
   * does not matter, for it waits since it was sent.
   */
  static String fresh(long since, long until) {
    return " from comments c join ("
        + "select id from comments where status = 'HELD' and folded = false and "
        + (since > 0 ? "coalesce(origin, '') = '' and " : "")
        + within("submitted_at", since, until)
        + " union select h.id from comments h join audit_entry e on e.comment_id = h.id"
        + " where h.status = 'HELD' and h.folded = false and e.action = 'IMPORTED'"
        + " and "
        + within("e.happened_at", since, until)
        // Folded and told by no digest, until the one that stood for it was decided. An outer join,
        // or H2 would begin with all that waits.
        + " union select h.id from comments d left join comments h on h.fold_key = d.fold_key"
        + " and h.status = 'HELD' and h.folded = false and h.submitted_at <= "
        + since
        + " where h.id is not null and "
        + within("d.decided_at", since, until)
        + ") w on w.id = c.id";
  }

  private static String within(String time, long since, long until) {
    return time + " > " + since + " and " + time + " <= " + until;
  }

  /** What waits besides, as far as it came after the one time and not after the other. */
  AlsoWaiting also(String account, long since, long until) {
    return new AlsoWaiting(
        sql.count(
            "select count(*) from second_look l join comments c on c.id = l.comment_id"
                + " where l.state = 'QUEUED' and c.status = 'PUBLISHED' and exists"
                + " (select 1 from audit_entry e where e.comment_id = c.id"
                + " and e.action = 'BROUGHT_BACK'"
                + " and e.happened_at > ? and e.happened_at <= ?)",
            since,
            until),
        sql.count(
            "select count(*)" + APPEALS + " and a.made_at > ? and a.made_at <= ?", since, until),
        sql.count(
            "select count(*) from opinion_request r"
                + " join comments c on c.id = r.comment_id and c.version = r.version"
                + " where r.asked_by <> ? and r.asked_at > ? and r.asked_at <= ?"
                + " and not exists (select 1 from opinion o where o.comment_id = r.comment_id"
                + " and o.version = r.version and o.moderator = ?)",
            account,
            since,
            until,
            account));
  }

  private Map<Integer, Long> severities(long since, long until) {
    Map<Integer, Long> found = new LinkedHashMap<>();
    for (Object[] row :
        sql.rows(
            "select s, count(*) from (select case when c.screened then c.severity else -1 end as s"
                + fresh(since, until)
                + ") x group by s order by s desc")) {
      found.put(((Number) row[0]).intValue(), ((Number) row[1]).longValue());
    }
    return found;
  }

  private Map<PatternId, Long> patterns(long since, long until) {
    Map<PatternId, Long> found = new LinkedHashMap<>();
    for (Object[] row :
        sql.rows(
            "select f.pattern, count(distinct f.comment_id) from finding f where"
                + " f.protection is null and f.comment_id in (select c.id"
                + fresh(since, until)
                + ") group by f.pattern order by 2 desc, 1")) {
      found.put(PatternId.valueOf((String) row[0]), ((Number) row[1]).longValue());
    }
    return found;
  }

  private List<DigestItem> items(String letter) {
    List<DigestItem> items = new ArrayList<>();
    for (DecisionLinks.Row link : links.of(letter)) {
      queue
          .item(link.commentId())
          .filter((QueueItem item) -> item.version() == link.version())
          .ifPresent(item -> items.add(new DigestItem(item, links.token(link))));
    }
    return items;
  }
}
