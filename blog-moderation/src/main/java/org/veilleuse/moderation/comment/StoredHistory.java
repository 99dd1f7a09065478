package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
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
   * {@inheritDoc} Only those that concern whoever wrote the newest comment, by the rules of {@link
   * BoundaryCheck}: by identity, or by a name that they had not published under before.
   */
  @Override
  public List<Boundary> boundaries(Set<String> people) {
    List<String> owners = people.stream().filter(one -> !one.startsWith(NAMED)).toList();
    if (owners.isEmpty()) {
      return List.of();
    }
    String self = newest.commenter == null ? BoundaryCheck.EVERYONE : newest.commenter;
    List<Object> values =
        new ArrayList<>(List.of(BoundaryCheck.EVERYONE, self, PersonName.key(newest.pseudonym)));
    values.addAll(List.of(self, Long.MAX_VALUE, newest.submittedAt));
    values.addAll(owners);
    List<?> rows =
        query(
                "select b.owner, min(b.set_at) from boundary b"
                    + " where (b.towards = ? or b.towards = ? or (b.name_key = ?"
                    + " and (b.towards = '' or b.set_at <= coalesce("
                    + "(select min(c.submitted_at) from comments c"
                    + " where c.commenter = ? and c.status = 'PUBLISHED'), ?))))"
                    + " and b.set_at <= ? and b.owner in ("
                    + String.join(", ", Collections.nCopies(owners.size(), "?"))
                    + ") group by b.owner",
                values)
            .getResultList();
    String author = person(newest.commenter, newest.nameKey, newest.pseudonym);
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Boundary((String) row[0], author, time(row[1])))
        .toList();
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
