package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veilleuse.moderation.comment.CommenterHistoryReader.Writer;

/** What is known of those who wrote comments: never an identity or an address. */
@ApplicationScoped
public class CommenterHistories {

  private static final int MOST_COMMENTS = 200;

  private final Transactions transactions;
  private final CommenterHistoryReader reader;

  /** For the container's proxy only. */
  protected CommenterHistories() {
    transactions = null;
    reader = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public CommenterHistories(EntityManager entities, UserTransaction transaction) {
    this(entities, Transactions.takingTurns(transaction));
  }

  CommenterHistories(EntityManager entities, Transactions transactions) {
    this.transactions = transactions;
    this.reader = new CommenterHistoryReader(entities);
  }

  /**
   * The histories of whoever wrote these comments, by the comments' ids, at most 200; in four
   * queries for all of them.
   */
  public Map<Long, CommenterHistory> of(Collection<Long> comments) {
    List<Long> asked = comments.stream().distinct().limit(MOST_COMMENTS).toList();
    if (asked.isEmpty()) {
      return Map.of();
    }
    return transactions.read(
        () -> {
          Map<Long, Writer> writers = reader.writers(asked);
          if (writers.isEmpty()) {
            return Map.of();
          }
          Map<Writer, CommenterHistory> known =
              reader.histories(writers.values().stream().distinct().toList());
          Map<Long, CommenterHistory> histories = new HashMap<>();
          writers.forEach((id, writer) -> histories.put(id, known.get(writer)));
          return histories;
        });
  }
}
