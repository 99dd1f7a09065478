package org.veilleuse.moderation.comment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The text of one query for comments that were said before another, by their numbers and times, and
 * the values that it asks with, in the order in which its parts are made. Whatever waits, is
 * published or was rejected has been said; spam has not.
 */
final class HistoryQuery {

  // Many thousands may answer one person; the newest of a thread are found under the post anyway.
  private static final int MOST_REPLIES = 2000;
  private static final List<Status> SAID = List.of(Status.HELD, Status.PUBLISHED, Status.REJECTED);
  private static final String SAID_IN_TIME =
      " c.status in ('HELD', 'PUBLISHED', 'REJECTED')"
          + " and c.submitted_at >= ? and c.submitted_at <= ?";
  // An identity that no cookie brought back is nobody's: a browser without cookies has one for each
  // comment. Not by "is null", for which H2 would choose the index of names, nor by "not exists",
  // for which PostgreSQL would read all comments. Where there is no identity H2 would read every
  // comment without one, of which a blog that was brought over has nothing else.
  private static final String NEVER_BACK =
      " (coalesce(c.commenter, '') = '' or coalesce((select 1 from comments back"
          + " where back.commenter = c.commenter and coalesce(back.name_key, '') = '' limit 1), 0)"
          + " = 0)";

  /** The key of the name by which whoever wrote a comment is known; null if by an identity. */
  static final String KNOWN_NAME =
      "case when coalesce(c.name_key, '') <> '' and" + NEVER_BACK + " then c.name_key end";

  private static final String LATEST = " order by submitted_at desc, id desc limit ";

  private final long until;
  private final Instant since;
  private final int most;
  private final List<Object> values = new ArrayList<>();

  /**
   * @param until the latest time, in microseconds
   * @param most how many each of its parts finds at most
   */
  HistoryQuery(long until, Instant since, int most) {
    this.until = until;
    this.since = since;
    this.most = most;
  }

  List<Object> values() {
    return values;
  }

  /** The newest under a post. */
  String under(String post) {
    List<String> ranges = new ArrayList<>();
    for (Status status : SAID) {
      ranges.add(range("thread_id", status));
      values.addAll(List.of(post, until, Micros.of(since)));
    }
    return newestOf(ranges);
  }

  /**
   * The newest that some people said.
   *
   * @param people keys as {@link StoredHistory} makes them
   */
  String saidBy(Set<String> people) {
    List<String> ranges = new ArrayList<>();
    for (String person : people) {
      for (Status status : SAID) {
        ranges.add(range(isNamed(person) ? "name_key" : "commenter", status));
        values.addAll(List.of(key(person), until));
      }
    }
    return newestOf(ranges);
  }

  /** What the newest that some people said replied to. */
  String repliedToBy(Set<String> people) {
    return "select c.id, c.submitted_at from "
        + saidBy(people)
        + " a join comments o on o.id = a.id join comments c on c.id = o.reply_to where"
        + inTime(since);
  }

  /**
   * The newest replies to the newest that some people said.
   *
   * @param by who replied; when none, whoever did
   */
  String repliesTo(Set<String> people, Instant replied, Set<String> by) {
    return "(select id, submitted_at from (select c.id, c.submitted_at from "
        + saidBy(people)
        + " d join comments c on c.reply_to = d.id where"
        + inTime(replied)
        + authors(by)
        + " limit "
        + MOST_REPLIES
        + ") r"
        + LATEST
        + most
        + ")";
  }

  private String inTime(Instant from) {
    values.addAll(List.of(Micros.of(from), until));
    return SAID_IN_TIME;
  }

  private String authors(Set<String> people) {
    List<String> each = new ArrayList<>();
    for (String person : people) {
      each.add(isNamed(person) ? "c.name_key = ? and" + NEVER_BACK : "c.commenter = ?");
      values.add(key(person));
    }
    return each.isEmpty() ? "" : " and (" + String.join(" or ", each) + ")";
  }

  private static boolean isNamed(String person) {
    return person.startsWith(StoredHistory.NAMED);
  }

  private static String key(String person) {
    return isNamed(person) ? person.substring(StoredHistory.NAMED.length()) : person;
  }

  private String newestOf(List<String> ranges) {
    values.add(Micros.of(since));
    return "(select id, submitted_at from ("
        + String.join(" union all ", ranges)
        + ") r where submitted_at >= ?"
        + LATEST
        + most
        + ")";
  }

  // All columns of the index stand in the order and in what is selected, or H2 would choose that of
  // a foreign key, or read and sort the whole range. Where the range begins is not said of people,
  // or PostgreSQL would choose an index without the status.
  private String range(String column, Status status) {
    return "(select c.id, c.submitted_at, c.status, c."
        + column
        + " from comments c where c."
        + column
        + " = ? and c.status = '"
        + status
        + "' and c.submitted_at <= ?"
        + (column.equals("thread_id") ? " and c.submitted_at >= ?" : "")
        + (column.equals("name_key") ? " and" + NEVER_BACK : "")
        + " order by c."
        + column
        + ", c.status, c.submitted_at desc, c.id desc limit "
        + most
        + ")";
  }
}
