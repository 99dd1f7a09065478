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
 * indices. Whatever waits, is published or was rejected has been said; spam has not.
 */
final class StoredHistory extends History {

  // Many thousands may answer one person; the newest of a thread are found under the post anyway.
  private static final int MOST_REPLIES = 2000;
  private static final List<Status> SAID = List.of(Status.HELD, Status.PUBLISHED, Status.REJECTED);
  private static final String SAID_IN_TIME =
      " c.status in ('HELD', 'PUBLISHED', 'REJECTED')"
          + " and c.submitted_at >= ? and c.submitted_at <= ?";

  private static final String LATEST = " order by submitted_at desc, id desc limit ";

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
        person(comment.commenter, comment.pseudonym),
        comment.pseudonym,
        Micros.instant(comment.submittedAt),
        comment.thread,
        comment.replyTo,
        comment.text);
  }

  /** The identity, where there is one; no identity begins like a name's key does. */
  private static String person(String commenter, String pseudonym) {
    return commenter != null ? commenter : "~" + PersonName.key(pseudonym);
  }

  @Override
  public List<Remark> under(String post, Instant since, int most) {
    List<Object> values = new ArrayList<>();
    List<String> ranges = new ArrayList<>();
    for (Status status : SAID) {
      ranges.add(range("thread_id", status, most));
      values.addAll(List.of(post, newest.submittedAt, Micros.of(since)));
    }
    values.add(Micros.of(since));
    return remarks("(" + joined(ranges) + LATEST + most + ")", values);
  }

  /**
   * {@inheritDoc} Their texts are read only of those that are told: what many wrote, or one very
   * often, is looked through by numbers and times alone.
   */
  @Override
  public List<Remark> between(
      String author, Set<String> others, Instant since, Instant lately, int most) {
    List<Object> values = new ArrayList<>();
    Set<String> self = Set.of(author);
    List<String> found = new ArrayList<>();
    // Not by "with": H2 takes the answer that it gave before, whatever is asked for inside.
    found.add(
        "select c.id, c.submitted_at from "
            + said(self, since, most, values)
            + " a join comments o on o.id = a.id join comments c on c.id = o.reply_to where"
            + saidSince(since, values));
    found.add(said(self, since, most, values));
    String own = said(self, since, most, values);
    found.add(replies(own, saidSince(since, values) + by(others, values), most));
    if (!others.isEmpty()) {
      found.add(said(others, since, most, values));
      String theirs = said(others, since, most, values);
      found.add(replies(theirs, saidSince(lately, values), most));
    }
    return remarks("(" + String.join(" union ", found) + ")", values);
  }

  /** The newest that these people said. */
  private String said(Set<String> people, Instant since, int most, List<Object> values) {
    List<String> ranges = new ArrayList<>();
    for (String person : people) {
      for (Status status : SAID) {
        ranges.add(range(isNamed(person) ? "name_key" : "commenter", status, most));
        values.add(key(person));
        values.add(newest.submittedAt);
      }
    }
    values.add(Micros.of(since));
    return "(" + joined(ranges) + LATEST + most + ")";
  }

  /** The newest replies to some comments, of those that a condition holds for. */
  private static String replies(String comments, String condition, int most) {
    return "(select id, submitted_at from (select c.id, c.submitted_at from "
        + comments
        + " d join comments c on c.reply_to = d.id where"
        + condition
        + " limit "
        + MOST_REPLIES
        + ") r"
        + LATEST
        + most
        + ")";
  }

  private String saidSince(Instant since, List<Object> values) {
    values.add(Micros.of(since));
    values.add(newest.submittedAt);
    return SAID_IN_TIME;
  }

  private static String by(Set<String> people, List<Object> values) {
    List<String> each = new ArrayList<>();
    for (String person : people) {
      each.add(isNamed(person) ? "c.commenter is null and c.name_key = ?" : "c.commenter = ?");
      values.add(key(person));
    }
    return each.isEmpty() ? "" : " and (" + String.join(" or ", each) + ")";
  }

  private static boolean isNamed(String person) {
    return person.startsWith("~");
  }

  private static String key(String person) {
    return isNamed(person) ? person.substring(1) : person;
  }

  /**
   * {@inheritDoc} Only those that concern whoever wrote the newest comment, by the rules of {@link
   * BoundaryCheck}: by identity, or by a name that they had not published under before.
   */
  @Override
  public List<Boundary> boundaries(Set<String> people) {
    List<String> owners = people.stream().filter(one -> !one.startsWith("~")).toList();
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
    String author = person(newest.commenter, newest.pseudonym);
    return rows.stream()
        .map(Object[].class::cast)
        .map(row -> new Boundary((String) row[0], author, time(row[1])))
        .toList();
  }

  // All columns of the index stand in the order and in what is selected, or H2 would choose that of
  // a foreign key, or read and sort the whole range. Where the range begins is not said of people,
  // or PostgreSQL would choose an index without the status. For "is null" H2 would choose the index
  // of identities and read all comments that have none.
  private static String range(String column, Status status, int most) {
    return "(select c.id, c.submitted_at, c.status, c."
        + column
        + " from comments c where c."
        + column
        + " = ? and c.status = '"
        + status
        + "' and c.submitted_at <= ?"
        + (column.equals("thread_id") ? " and c.submitted_at >= ?" : "")
        + (column.equals("name_key") ? " and coalesce(c.commenter, '') = ''" : "")
        + " order by c."
        + column
        + ", c.status, c.submitted_at desc, c.id desc limit "
        + most
        + ")";
  }

  private static String joined(List<String> ranges) {
    return "select id, submitted_at from ("
        + String.join(" union all ", ranges)
        + ") r where submitted_at >= ?";
  }

  /** The comments that a query finds the numbers of. */
  private List<Remark> remarks(String numbers, List<Object> values) {
    String sql =
        "select c.id, c.commenter, c.pseudonym, c.submitted_at, c.thread_id, c.reply_to, c.body"
            + " from "
            + numbers
            + " n join comments c on c.id = n.id order by c.submitted_at desc, c.id desc";
    List<Remark> found = new ArrayList<>();
    for (Object one : query(sql, values).getResultList()) {
      Object[] row = (Object[]) one;
      found.add(
          new Remark(
              ((Number) row[0]).longValue(),
              person((String) row[1], (String) row[2]),
              (String) row[2],
              time(row[3]),
              (String) row[4],
              row[5] == null ? null : ((Number) row[5]).longValue(),
              (String) row[6]));
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
