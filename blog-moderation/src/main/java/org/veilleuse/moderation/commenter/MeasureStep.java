package org.veilleuse.moderation.commenter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.AuditDetail;
import org.veilleuse.moderation.comment.AuditedWork;
import org.veilleuse.moderation.comment.MeasureKind;
import org.veilleuse.moderation.comment.Micros;
import org.veilleuse.moderation.commenter.MeasureRefused.Reason;

/** Sets, lifts and ends measures inside the transaction under way; of several, the first wins. */
final class MeasureStep {

  private static final String BLOG = "blog";
  private static final int TRIES = 5;
  private static final int MOST_ENDED = 1000;

  private final EntityManager entities;
  private final AuditedWork work;
  private final MeasureReader reader;

  MeasureStep(EntityManager entities, AuditedWork work, MeasureReader reader) {
    this.entities = entities;
    this.work = work;
    this.reader = reader;
  }

  MeasureOutcome set(MeasureOrder order, Instant now) throws MeasureRefused {
    String commenter = commenter(order.commentId());
    String key = order.kind() + " " + commenter;
    Optional<Measure> over = reader.inForce(key, now).filter(before -> !before.inForce());
    boolean ended = over.isPresent() && end(over.get());
    // Another may be lifted between the two statements; then there is room again.
    for (int i = 0; i < TRIES; i++) {
      boolean stored = insert(order, commenter, key, now);
      Optional<Measure> measure = reader.inForce(key, now);
      if (stored || measure.isPresent()) {
        // Last: an entry locks the end of the trail, and whoever holds that may wait for nothing.
        over.filter(before -> ended).ifPresent(before -> tell(BLOG, Action.MEASURE_ENDED, before));
        if (stored) {
          tellSet(measure.orElseThrow());
          return new MeasureOutcome.Done(measure.get());
        }
        return new MeasureOutcome.Already(measure.get());
      }
    }
    throw new IllegalStateException("A measure came and went " + TRIES + " times.");
  }

  private String commenter(long commentId) throws MeasureRefused {
    List<?> found = query("select commenter from comments where id = ?", commentId).getResultList();
    if (found.isEmpty()) {
      throw new MeasureRefused(Reason.COMMENT_UNKNOWN);
    }
    if (found.get(0) == null) {
      throw new MeasureRefused(Reason.NO_IDENTITY);
    }
    return (String) found.get(0);
  }

  private boolean insert(MeasureOrder order, String commenter, String key, Instant now) {
    return query(
                "insert into commenter_measure (commenter, kind, per_day, reason, comment_id,"
                    + " set_by, set_at, until_at, in_force) values (?, ?, cast(? as integer), ?, ?,"
                    + " ?, ?, cast(? as bigint), ?) on conflict do nothing",
                commenter,
                order.kind().name(),
                order.perDay(),
                order.reason(),
                order.commentId(),
                order.moderator(),
                Micros.of(now),
                order.until() == null ? null : Micros.of(order.until()),
                key)
            .executeUpdate()
        == 1;
  }

  MeasureOutcome lift(long id, String moderator, Instant now) {
    int lifted =
        query(
                "update commenter_measure set in_force = null, ended_by = ?, ended_at = ?"
                    + " where id = ? and in_force is not null"
                    + " and (until_at is null or until_at > ?)",
                moderator,
                Micros.of(now),
                id,
                Micros.of(now))
            .executeUpdate();
    Optional<Measure> measure = reader.one(id, now);
    if (measure.isEmpty()) {
      return new MeasureOutcome.Unknown();
    }
    if (lifted == 0) {
      return new MeasureOutcome.Already(measure.get());
    }
    tell(moderator, Action.MEASURE_LIFTED, measure.get());
    return new MeasureOutcome.Done(measure.get());
  }

  /** Writes down what time has ended; how many measures that were. */
  int endAll(Instant now) {
    List<?> due =
        query(
                "select id from commenter_measure where in_force is not null and until_at <= ?"
                    + " order by id",
                Micros.of(now))
            .setMaxResults(MOST_ENDED)
            .getResultList();
    List<Measure> ended =
        due.stream()
            .map(id -> reader.one(((Number) id).longValue(), now).orElseThrow())
            .filter(this::end)
            .toList();
    ended.forEach(measure -> tell(BLOG, Action.MEASURE_ENDED, measure));
    return ended.size();
  }

  private boolean end(Measure over) {
    return query(
                "update commenter_measure set in_force = null, ended_at = until_at"
                    + " where id = ? and in_force is not null",
                over.id())
            .executeUpdate()
        == 1;
  }

  private void tellSet(Measure measure) {
    Map<String, String> figures = new LinkedHashMap<>();
    if (measure.perDay() != null) {
      figures.put(AuditDetail.PER_DAY, measure.perDay().toString());
    }
    if (measure.until() != null) {
      figures.put(AuditDetail.UNTIL, measure.until().toString());
    }
    work.add(
        measure.setBy(), action(measure.kind()), measure.commentId(), figures, measure.reason());
  }

  private static Action action(MeasureKind kind) {
    return switch (kind) {
      case LIMIT -> Action.COMMENTER_LIMITED;
      case PAUSE -> Action.COMMENTER_PAUSED;
      case BLOCK -> Action.COMMENTER_BLOCKED;
    };
  }

  private void tell(String actor, Action action, Measure measure) {
    Map<String, String> figures = Map.of(AuditDetail.KIND, measure.kind().name());
    work.add(actor, action, measure.commentId(), figures, null);
  }

  private Query query(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query;
  }
}
