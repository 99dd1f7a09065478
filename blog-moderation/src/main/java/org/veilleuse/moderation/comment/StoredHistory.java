package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.veilleuse.moderation.conversation.Boundary;
import org.veilleuse.moderation.conversation.History;
import org.veilleuse.moderation.conversation.Remark;

/**
 * What was said before one comment, as it is stored: one query for each question, over ranges of
 * indices.
 */
final class StoredHistory extends History {

  /**
   * How the key of somebody begins who is known by a name: whoever has no cookie, all who have none
   * and the same name. No identity begins so.
   */
  static final String NAMED = "~";

  // Whom so many refuse is flagged for one of them.
  private static final int MOST_BOUNDARIES = 100;

  private final EntityManager entities;
  private final Comment newest;

  StoredHistory(EntityManager entities, Comment newest) {
    this.entities = entities;
    this.newest = newest;
  }

  /** A comment as the conversation sees it. */
  static Remark remark(Comment comment) {
    return new Remark(
        comment.id,
        person(comment.commenter, comment.nameKey, comment.pseudonym),
        comment.pseudonym,
        Micros.instant(comment.submittedAt),
        comment.thread,
        comment.replyTo,
        comment.text);
  }

  private static String person(String commenter, String nameKey, String pseudonym) {
    if (nameKey != null) {
      return NAMED + nameKey;
    }
    return commenter != null ? commenter : NAMED + PersonName.key(pseudonym);
  }

  @Override
  public List<Remark> under(String post, Instant since, int most) {
    HistoryQuery query = new HistoryQuery(newest.submittedAt, since, most);
    return remarks(query.under(post), query.values());
  }

  /**
   * {@inheritDoc} Their texts are read only of those that are told: what many wrote, or one very
   * often, is looked through by numbers and times alone.
   */
  @Override
  public List<Remark> between(
      String author, Set<String> others, Instant since, Instant lately, int most) {
    HistoryQuery query = new HistoryQuery(newest.submittedAt, since, most);
    Set<String> self = Set.of(author);
    // Not by "with": H2 takes the answer that it gave before, whatever is asked for inside.
    List<String> found = new ArrayList<>();
    found.add(query.repliedToBy(self));
    found.add(query.saidBy(self));
    found.add(query.repliesTo(self, since, others));
    if (!others.isEmpty()) {
      found.add(query.saidBy(others));
      found.add(query.repliesTo(others, lately, Set.of()));
    }
    return remarks("(" + String.join(" union ", found) + ")", query.values());
  }

  /**
   * {@inheritDoc} Those towards one person are found by the rules of {@link BoundaryCheck}: by
   * identity, or by a name that they had not published under before. Of those towards everybody,
   * under this post are the ones that were drawn with a comment under it.
   */
  @Override
  public List<Boundary> boundaries(Remark said, Set<String> people) {
    List<Object> values = new ArrayList<>();
    List<String> drawn = new ArrayList<>();
    if (newest.commenter != null) {
      drawn.add("towards = ?");
      values.add(newest.commenter);
    }
    drawn.add(
        "name_key = ? and (towards = '' or set_at <= coalesce("
            + "(select min(p.submitted_at) from comments p"
            + " where p.commenter = ? and p.status = 'PUBLISHED'), ?))");
    String self = newest.commenter == null ? "" : newest.commenter;
    values.addAll(List.of(PersonName.key(newest.pseudonym), self, Long.MAX_VALUE));
    // Not by a join, for which PostgreSQL would read all comments of a large thread.
    drawn.add("towards = ? and (select o.thread_id from comments o where o.id = comment_id) = ?");
    values.addAll(List.of(BoundaryCheck.EVERYONE, newest.thread));
    List<String> owners = people.stream().filter(one -> !one.startsWith(NAMED)).toList();
    if (!owners.isEmpty()) {
      String all = String.join(", ", Collections.nCopies(owners.size(), "?"));
      drawn.add("owner in (" + all + ") and towards = ?");
      values.addAll(owners);
      values.add(BoundaryCheck.EVERYONE);
    }
    values.add(newest.submittedAt);
    String each =
        drawn.stream()
            .map(which -> "select owner, towards, set_at, comment_id from boundary where " + which)
            .collect(Collectors.joining(" union "));
    String sql =
        "select b.owner, b.towards, b.set_at, c.pseudonym, "
            + HistoryQuery.KNOWN_NAME
            + " from ("
            + each
            + ") b join comments c on c.id = b.comment_id where b.set_at <= ?"
            + " order by b.set_at desc limit "
            + MOST_BOUNDARIES;
    List<Boundary> found = new ArrayList<>();
    for (Object one : query(sql, values).getResultList()) {
      Object[] row = (Object[]) one;
      found.add(
          new Boundary(
              person((String) row[0], (String) row[4], (String) row[3]),
              (String) row[3],
              row[1].equals(BoundaryCheck.EVERYONE) ? null : said.author(),
              time(row[2])));
    }
    return found;
  }

  /** The comments that a query finds the numbers of. */
  private List<Remark> remarks(String numbers, List<Object> values) {
    String sql =
        "select c.id, c.commenter, "
            + HistoryQuery.KNOWN_NAME
            + ", c.pseudonym, c.submitted_at, c.thread_id, c.reply_to, c.body from "
            + numbers
            + " n join comments c on c.id = n.id order by c.submitted_at desc, c.id desc";
    List<Remark> found = new ArrayList<>();
    for (Object one : query(sql, values).getResultList()) {
      Object[] row = (Object[]) one;
      found.add(
          new Remark(
              ((Number) row[0]).longValue(),
              person((String) row[1], (String) row[2], (String) row[3]),
              (String) row[3],
              time(row[4]),
              (String) row[5],
              row[6] == null ? null : ((Number) row[6]).longValue(),
              (String) row[7]));
    }
    Collections.reverse(found);
    return found;
  }

  private Query query(String sql, List<Object> values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.size(); i++) {
      query.setParameter(i + 1, values.get(i));
    }
    return query;
  }

  private static Instant time(Object micros) {
    return Micros.instant(((Number) micros).longValue());
  }
}
