package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What is known of commenters by their pseudonyms: never an address. */
@ApplicationScoped
public class CommenterHistories {

  private static final int MOST_NAMES = 200;

  private final EntityManager entities;
  private final Transactions transactions;

  /** For the container's proxy only. */
  protected CommenterHistories() {
    entities = null;
    transactions = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public CommenterHistories(EntityManager entities, UserTransaction transaction) {
    this(entities, Transactions.takingTurns(transaction));
  }

  CommenterHistories(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
  }

  /** The histories of at most 200 pseudonyms that have written, in two queries. */
  public Map<String, CommenterHistory> of(Collection<String> pseudonyms) {
    List<String> names = pseudonyms.stream().distinct().limit(MOST_NAMES).toList();
    if (names.isEmpty()) {
      return Map.of();
    }
    return transactions.read(() -> read(names));
  }

  private Map<String, CommenterHistory> read(List<String> names) {
    Map<String, CommenterHistory> histories = new HashMap<>();
    // Bounded, for "Anonyme" may have written half of the blog. All columns of the index stand in
    // the order, or H2 would read and sort all of it.
    for (Object[] row :
        rows(
            "select %d, x.submitted_at from (select submitted_at from comments where pseudonym = ?"
                + " order by pseudonym desc, submitted_at, id limit 1) x",
            names)) {
      histories.put(
          names.get(((Number) row[0]).intValue()),
          new CommenterHistory(0, 0, 0, Micros.instant(((Number) row[1]).longValue())));
    }
    for (Object[] row :
        rows(
            "select %d, x.status, count(*) from (select status from comments where pseudonym = ?"
                + " order by pseudonym, submitted_at desc, id desc limit 1000) x group by x.status",
            names)) {
      histories.computeIfPresent(
          names.get(((Number) row[0]).intValue()),
          (name, known) ->
              with(known, Status.valueOf((String) row[1]), ((Number) row[2]).intValue()));
    }
    return histories;
  }

  private static CommenterHistory with(CommenterHistory known, Status status, int count) {
    return switch (status) {
      case PUBLISHED ->
          new CommenterHistory(
              known.published() + count, known.rejected(), known.waiting(), known.firstSeen());
      case REJECTED, SPAM ->
          new CommenterHistory(
              known.published(), known.rejected() + count, known.waiting(), known.firstSeen());
      case HELD ->
          new CommenterHistory(
              known.published(), known.rejected(), known.waiting() + count, known.firstSeen());
    };
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String each, List<String> names) {
    Query query =
        entities.createNativeQuery(
            IntStream.range(0, names.size())
                .mapToObj(i -> each.replace("%d", Integer.toString(i)))
                .collect(Collectors.joining(" union all ")));
    for (int i = 0; i < names.size(); i++) {
      query.setParameter(i + 1, names.get(i));
    }
    return query.getResultList();
  }
}
