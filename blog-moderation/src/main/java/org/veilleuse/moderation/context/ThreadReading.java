package org.veilleuse.moderation.context;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.veilleuse.moderation.comment.Transactions;

/** Shows a comment in its thread, at the same cost however long the thread is. */
@ApplicationScoped
public class ThreadReading {

  /** The most comments on either side. */
  public static final int MOST = 200;

  private final EntityManager entities;
  private final Transactions transactions;

  /** For the container's proxy only. */
  protected ThreadReading() {
    entities = null;
    transactions = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public ThreadReading(EntityManager entities, UserTransaction transaction) {
    this.entities = entities;
    this.transactions = Transactions.takingTurns(transaction);
  }

  /**
   * The published and waiting comments around a comment; empty if there is no such comment.
   *
   * @param before how many earlier ones, 0 to 200
   * @param after how many later ones, 0 to 200
   */
  public Optional<ThreadAround> around(long commentId, int before, int after) {
    return transactions.read(() -> read(commentId, bounded(before), bounded(after)));
  }

  private static int bounded(int asked) {
    return Math.max(0, Math.min(asked, MOST));
  }

  private Optional<ThreadAround> read(long commentId, int before, int after) {
    ThreadReader reader = new ThreadReader(entities);
    return reader
        .place(commentId)
        .map(
            place -> {
              List<Long> earlier = reader.ids(place, true, before + 1);
              List<Long> later = reader.ids(place, false, after + 1);
              List<Long> shown = new ArrayList<>(first(earlier, before));
              Collections.reverse(shown);
              shown.add(commentId);
              shown.addAll(first(later, after));
              return new ThreadAround(
                  place.thread(),
                  reader.comments(shown),
                  earlier.size() > before,
                  later.size() > after);
            });
  }

  private static List<Long> first(List<Long> ids, int most) {
    return ids.subList(0, Math.min(ids.size(), most));
  }
}
