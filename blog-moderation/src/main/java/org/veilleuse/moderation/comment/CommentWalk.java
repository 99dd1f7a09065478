package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.veilleuse.moderation.comment.CommentProblem.Kind;

/**
 * Compares all comments with what the trail tells of them, in pages. A page is a single query,
 * which sees comments and entries as they were at one moment: the blog goes on meanwhile.
 */
final class CommentWalk {

  private static final int PAGE = 500;
  private static final int MOST = 1000;

  private static final String COMMENTS =
      "select c.id, c.thread_id, c.reply_to, c.pseudonym, c.body, c.submitted_at, c.status,"
          + " c.decision_reason, "
          + step("'SUBMITTED', 'IMPORTED'", "")
          + ", "
          + step(
              "'APPROVED', 'REJECTED', 'MARKED_SPAM', 'APPROVED_AT_ORIGIN', 'PUBLISHED_TRUSTED',"
                  + " 'LEFT_PUBLISHED', 'TAKEN_BACK', 'APPEAL_UPHELD'",
              " desc")
          + " from comments c where c.id > ? order by c.id limit "
          + PAGE;

  private final EntityManager entities;
  private final Transactions transactions;
  private final SiteKey key;
  private final List<CommentProblem> problems = new ArrayList<>();
  private long read;
  private long before;
  private long problemCount;

  CommentWalk(EntityManager entities, Transactions transactions, SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.key = key;
  }

  // The first or last of these steps as "ACTION detail". Those older than the chain come before it.
  private static String step(String actions, String direction) {
    return "(select e.action || ' ' || coalesce(e.detail, '') from audit_entry e"
        + " where e.comment_id = c.id and e.action in ("
        + actions
        + ") order by coalesce(e.chain_position, 0)"
        + direction
        + ", e.happened_at"
        + direction
        + ", e.id"
        + direction
        + " limit 1)";
  }

  CheckedComments run() {
    long id = Long.MIN_VALUE;
    List<?> page;
    do {
      long from = id;
      page =
          transactions.read(
              () -> entities.createNativeQuery(COMMENTS).setParameter(1, from).getResultList());
      for (Object found : page) {
        Object[] row = (Object[]) found;
        id = number(row[0]);
        read++;
        compare(row, id);
      }
    } while (page.size() == PAGE);
    return new CheckedComments(read, before, problemCount, List.copyOf(problems));
  }

  private void compare(Object[] row, long id) {
    String arrival = (String) row[8];
    if (arrival == null) {
      add(Kind.UNTOLD, id);
      return;
    }
    Long replyTo = row[2] == null ? null : number(row[2]);
    CommentContent content =
        new CommentContent(
            id, (String) row[1], replyTo, (String) row[3], (String) row[4], number(row[5]));
    switch (content.seal(detail(arrival), key)) {
      case BROKEN -> add(Kind.CONTENT, id);
      case NONE -> before++;
      case FITS -> {}
    }
    String last = row[9] == null ? arrival : (String) row[9];
    ToldState told = ToldState.after(action(last), detail(last));
    if (told.statuses().stream().noneMatch(status -> status.name().equals(row[6]))) {
      add(Kind.STATUS, id);
    } else if (!Objects.equals(told.reason(), row[7])) {
      add(Kind.REASON, id);
    }
  }

  private static Action action(String step) {
    return Action.valueOf(step.substring(0, step.indexOf(' ')));
  }

  private static String detail(String step) {
    String detail = step.substring(step.indexOf(' ') + 1);
    return detail.isEmpty() ? null : detail;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }

  private void add(Kind kind, long id) {
    problemCount++;
    if (problems.size() < MOST) {
      problems.add(new CommentProblem(kind, id));
    }
  }
}
