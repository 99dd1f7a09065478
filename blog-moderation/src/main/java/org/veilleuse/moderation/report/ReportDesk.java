package org.veilleuse.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.Transactions;

/** What moderators see of readers' reports: never who made them. It only reads. */
@ApplicationScoped
public class ReportDesk {

  /** Of how many reports of a comment the words are read. */
  public static final int MOST_WORDS = 10;

  /** Beyond it is not counted on. */
  public static final int MOST_COUNTED = 1000;

  private static final int MOST_ITEMS = 200;

  private final Transactions transactions;
  private final ReportReader reader;
  private final ReportLists lists;
  private final PeopleReader people;

  /** For the container's proxy only. */
  protected ReportDesk() {
    transactions = null;
    reader = null;
    lists = null;
    people = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public ReportDesk(EntityManager entities, UserTransaction transaction, Clock clock) {
    this(entities, Transactions.takingTurns(transaction), clock);
  }

  ReportDesk(EntityManager entities, Transactions transactions, Clock clock) {
    this.transactions = transactions;
    this.people = new PeopleReader(entities, clock);
    this.reader = new ReportReader(entities, people);
    this.lists = new ReportLists(entities);
  }

  /** What was reported of these comments, in a few queries; at most 200 are looked at. */
  public Map<Long, Reported> of(Collection<Long> ids) {
    List<Long> asked = ids.stream().distinct().limit(MOST_ITEMS).toList();
    return asked.isEmpty() ? Map.of() : transactions.read(() -> reader.of(asked));
  }

  /**
   * A page of reported comments that are published, those with most reports first, then the one
   * that was reported first.
   *
   * @param cursor {@link ReportPage#next} of the page before; null, or anything else, for the first
   * @param size 1 to 200 items
   */
  public ReportPage page(ReportView view, String cursor, int size) {
    int most = Math.max(1, Math.min(size, MOST_ITEMS));
    return transactions.read(
        () -> {
          List<ReportCursor> found =
              lists.after(view.state(), ReportCursor.parse(cursor), most + 1);
          List<ReportCursor> shown = found.subList(0, Math.min(most, found.size()));
          String next = found.size() > most ? shown.get(most - 1).text() : null;
          return new ReportPage(
              inOrder(shown.stream().map(ReportCursor::commentId).toList()), next);
        });
  }

  /**
   * The reported comments of whoever wrote a reported comment that are published, those reported
   * last first, at most 50; empty if that comment was never reported.
   */
  public List<Reported> ofPerson(long commentId) {
    return transactions.read(() -> inOrder(lists.ofPerson(commentId)));
  }

  private List<Reported> inOrder(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Reported> found = reader.of(ids);
    return ids.stream().map(found::get).toList();
  }

  /**
   * People against whom three reports or more, on two comments or more, or eight on one, came in
   * the last seven days, those with most reports first, at most 50.
   */
  public List<Against> people() {
    return transactions.read(people::most);
  }

  /** How many comments {@link ReportView#FEW} lists, at most one more than a thousand. */
  public int count() {
    return transactions.read(lists::count);
  }
}
