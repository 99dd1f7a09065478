package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.screening.ScreeningResult;

/**
 * Screens what waits anew, when the site's list of words has changed. How far it has come is
 * stored, so that it goes on after a restart; what comes meanwhile is screened with the new list
 * anyway.
 */
@ApplicationScoped
public class Rescreening {

  /** Beyond it is not counted on. */
  public static final int MOST_COUNTED = 1000;

  private final EntityManager entities;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final ScreeningStep screening;

  /** What is to be done: comments whose ids are above one and not above the other. */
  private record Range(long after, long upTo) {}

  /** For the container's proxy only. */
  protected Rescreening() {
    entities = null;
    transactions = null;
    audit = null;
    screening = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Rescreening(
      EntityManager entities,
      UserTransaction transaction,
      Screening screening,
      Clock clock,
      SiteKey key) {
    this(
        entities,
        Transactions.takingTurns(transaction),
        screening::screen,
        screening::screenName,
        clock,
        key);
  }

  Rescreening(
      EntityManager entities,
      Transactions transactions,
      Function<String, ScreeningResult> texts,
      Function<String, ScreeningResult> names,
      Clock clock,
      SiteKey key) {
    this.entities = entities;
    this.transactions = transactions;
    this.audit = new AuditTrail(entities, transactions, clock, key);
    this.screening =
        new ScreeningStep(
            entities,
            transactions,
            audit,
            new ListedWords(entities, transactions, texts, names)::screen);
  }

  /**
   * Asks for all that waits to be screened anew; does nothing if nothing waits.
   *
   * @param by 1 to 200 characters
   */
  public void start(String by) {
    transactions.run(
        () -> {
          Range all = new Range(0, Long.MAX_VALUE);
          List<Long> last = held(all, "desc", 1);
          if (last.isEmpty()) {
            return;
          }
          keep(new Range(0, last.get(0)));
          String waiting = Integer.toString(held(all, "asc", MOST_COUNTED + 1).size());
          audit.add(
              by, Action.SCREENED_ANEW, null, AuditDetail.write(Map.of("waiting", waiting), null));
        });
  }

  /** How many comments are still to be screened anew, at most one more than 1,000. */
  public int left() {
    return transactions.read(() -> held(range(), "asc", MOST_COUNTED + 1).size());
  }

  /**
   * Screens some of them, each in transactions of its own.
   *
   * @param most at least 1
   * @return whether there are more
   * @throws IllegalStateException if called inside a transaction
   */
  public boolean goOn(int most) {
    if (transactions.active()) {
      throw new IllegalStateException("This commits by itself, outside any transaction.");
    }
    Range range = transactions.read(this::range);
    if (range.upTo() == 0) {
      return false;
    }
    List<Long> next = transactions.read(() -> held(range, "asc", Math.max(1, most)));
    for (long id : next) {
      again(id);
    }
    boolean more = next.size() == Math.max(1, most);
    long done = more ? next.get(next.size() - 1) : range.upTo();
    transactions.run(() -> advance(range, done));
    return more;
  }

  private void again(long id) {
    Comment comment = transactions.write(() -> forget(id));
    if (comment != null) {
      screening.screenStored(comment);
    }
  }

  /** Puts a comment back to where it was when it came; null if it is decided, or just that. */
  private Comment forget(long id) {
    int unread =
        entities
            .createQuery(
                "update Comment c set c.screened = false, c.screenFailures = 0, c.patterns = null"
                    + " where c.id = :id and c.status = :held and c.screened = true")
            .setParameter("id", id)
            .setParameter("held", Status.HELD)
            .executeUpdate();
    if (unread == 0) {
      return null;
    }
    entities
        .createQuery("delete from Finding f where f.commentId = :id")
        .setParameter("id", id)
        .executeUpdate();
    return entities.find(Comment.class, id);
  }

  private List<Long> held(Range range, String order, int most) {
    return entities
        .createQuery(
            "select c.id from Comment c"
                + " where c.status = :held and c.id > :after and c.id <= :last order by c.id "
                + order,
            Long.class)
        .setParameter("held", Status.HELD)
        .setParameter("after", range.after())
        .setParameter("last", range.upTo())
        .setMaxResults(most)
        .getResultList();
  }

  private Range range() {
    Object[] row =
        (Object[])
            entities
                .createNativeQuery("select anew_after, anew_up_to from site_word_list where id = 1")
                .getSingleResult();
    return row[1] == null
        ? new Range(0, 0)
        : new Range(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  private void keep(Range range) {
    entities
        .createNativeQuery("update site_word_list set anew_after = ?, anew_up_to = ? where id = 1")
        .setParameter(1, range.after())
        .setParameter(2, range.upTo())
        .executeUpdate();
  }

  /** Unless it was asked for anew meanwhile: then it begins again. */
  private void advance(Range from, long done) {
    boolean over = done >= from.upTo();
    var update =
        entities.createNativeQuery(
            "update site_word_list set anew_after = "
                + (over ? "null, anew_up_to = null" : "?")
                + " where id = 1 and anew_after = ? and anew_up_to = ?");
    int at = 1;
    if (!over) {
      update.setParameter(at++, done);
    }
    update.setParameter(at++, from.after()).setParameter(at, from.upTo()).executeUpdate();
  }
}
