package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.UserTransaction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.veilleuse.moderation.precedent.Sketch;

/**
 * What moderators decided on comments that have much in common with those that wait. Decisions made
 * elsewhere, before an import, do not count; of several on the same words the latest does.
 */
@ApplicationScoped
public class Precedents {

  private static final int MOST_EACH = 3;
  private static final int MOST_READ = 200;
  private static final double LEAST_LIKENESS = 1.0 / 3;

  private record Found(Precedent decided, Sketch sketch) {}

  private final EntityManager entities;
  private final Transactions transactions;

  /** For the container's proxy only. */
  protected Precedents() {
    entities = null;
    transactions = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Precedents(EntityManager entities, UserTransaction transaction) {
    this.entities = entities;
    this.transactions = Transactions.takingTurns(transaction);
  }

  /**
   * For each of some waiting comments at most three decisions on comments in the same language that
   * have at least a third of their words in common with it, the likest first; in two queries for
   * all.
   */
  public Map<Long, List<Precedent>> of(List<QueueItem> waiting) {
    Map<Long, Sketch> sketches = new HashMap<>();
    Set<Long> buckets = new TreeSet<>();
    for (QueueItem item : waiting) {
      Sketch sketch = Sketch.of(item.text());
      sketches.put(item.id(), sketch);
      buckets.addAll(sketch.buckets());
    }
    return buckets.isEmpty()
        ? likest(sketches, List.of())
        : transactions.read(() -> flagged(likest(sketches, read(new ArrayList<>(buckets)))));
  }

  private static Map<Long, List<Precedent>> likest(Map<Long, Sketch> sketches, List<Found> found) {
    Map<Long, List<Precedent>> precedents = new HashMap<>();
    sketches.forEach((id, sketch) -> precedents.put(id, likest(sketch, found)));
    return precedents;
  }

  /** With their flags, which are read for the few only that are told. */
  private Map<Long, List<Precedent>> flagged(Map<Long, List<Precedent>> precedents) {
    Map<Long, List<QueueFlag>> flags =
        new FoundFlags(entities)
            .of(
                precedents.values().stream()
                    .flatMap(List::stream)
                    .map(Precedent::id)
                    .distinct()
                    .toList());
    precedents.replaceAll(
        (id, found) ->
            found.stream()
                .map(one -> one.with(flags.getOrDefault(one.id(), List.of()), one.likeness()))
                .toList());
    return precedents;
  }

  private static List<Precedent> likest(Sketch sketch, List<Found> found) {
    Map<String, Precedent> byText = new HashMap<>();
    for (Found one : found) {
      double likeness = sketch.likeness(one.sketch());
      if (likeness >= LEAST_LIKENESS) {
        Precedent decided = one.decided().with(List.of(), likeness);
        byText.merge(decided.text(), decided, Precedents::later);
      }
    }
    return byText.values().stream()
        .sorted(
            Comparator.comparingDouble(Precedent::likeness)
                .thenComparing(Precedent::decidedAt)
                .reversed())
        .limit(MOST_EACH)
        .toList();
  }

  private static Precedent later(Precedent one, Precedent other) {
    return one.decidedAt().isAfter(other.decidedAt()) ? one : other;
  }

  /** Those that share most buckets with any: each bucket is short, so all of them are few. */
  private List<Found> read(List<Long> buckets) {
    Query query =
        entities.createNativeQuery(
            // Joined, since H2 compares each row that it finds with the whole of a list.
            "select c.id, c.body, c.screened, c.status, c.decision_reason, c.decided_by,"
                + " c.decided_at from (select d.comment_id, count(*) as shared from (values "
                + String.join(", ", Collections.nCopies(buckets.size(), "(cast(? as bigint))"))
                + ") b(bucket) join decided_like d on d.bucket = b.bucket"
                + " group by d.comment_id order by shared desc, d.comment_id desc limit "
                + MOST_READ
                + ") l join comments c on c.id = l.comment_id where c.status <> 'HELD'");
    for (int i = 0; i < buckets.size(); i++) {
      query.setParameter(i + 1, buckets.get(i));
    }
    List<Found> found = new ArrayList<>();
    for (Object one : query.getResultList()) {
      Object[] row = (Object[]) one;
      String text = (String) row[1];
      found.add(
          new Found(
              new Precedent(
                  ((Number) row[0]).longValue(),
                  text,
                  (Boolean) row[2],
                  List.of(),
                  Verdict.of(Status.valueOf((String) row[3])),
                  (String) row[4],
                  (String) row[5],
                  Micros.instant(((Number) row[6]).longValue()),
                  0),
              Sketch.of(text)));
    }
    return found;
  }
}
