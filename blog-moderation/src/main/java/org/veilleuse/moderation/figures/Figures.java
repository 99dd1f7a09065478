package org.veilleuse.moderation.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veilleuse.moderation.pattern.PatternId;

/**
 * The figures of a period, counted when they are asked for. Each reads one range of an index, by
 * time: the cost grows with what happened in the period, and not with what the blog holds. Imported
 * comments count only where somebody decided them here.
 */
// That something is null is asked by coalesce: H2 would take an index of it, since it seems to
// narrow
// most, and read nearly everything.
@ApplicationScoped
@Transactional(TxType.SUPPORTS)
public class Figures {

  /** Of fewer decisions a share says nothing. */
  public static final int LEAST_DECIDED = 5;

  private EntityManager entities;

  protected Figures() {}

  @Inject
  public Figures(EntityManager entities) {
    this.entities = entities;
  }

  /** What moderators decided in each slot, and how long comments had waited for it. */
  public DecisionFigures decisions(Slots slots) {
    return new DecisionPass(entities, slots).run();
  }

  /** Where the comments that were submitted in each slot stand now. */
  public List<Tally> outcomes(Slots slots) {
    List<Tally> outcomes = filled(slots, Tally.NONE);
    for (Object[] row :
        counted(
            slots,
            "select slot, status, count(*) from (select %s as slot, status from comments"
                + " where submitted_at >= ? and submitted_at < ? and coalesce(origin, '') = '') c"
                + " group by slot, status",
            "submitted_at")) {
      int slot = (int) number(row[0]);
      outcomes.set(slot, outcomes.get(slot).plus(Tally.of((String) row[1], number(row[2]))));
    }
    return outcomes;
  }

  /**
   * How many of the comments that were submitted in each slot are flagged with each pattern: only
   * patterns that any of them is flagged with.
   */
  public Map<PatternId, List<Long>> patterns(Slots slots) {
    Map<PatternId, List<Long>> patterns = new EnumMap<>(PatternId.class);
    for (Object[] row :
        counted(
            slots,
            "select slot, pattern, count(*) from (select distinct %s as slot, f.pattern, c.id from"
                + " comments c join finding f on f.comment_id = c.id where c.submitted_at >= ? and"
                + " c.submitted_at < ? and coalesce(c.origin, '') = '' and f.protection is null) x"
                + " group by slot, pattern",
            "c.submitted_at")) {
      pattern(row[1])
          .map(pattern -> patterns.computeIfAbsent(pattern, p -> filled(slots, 0L)))
          .ifPresent(counts -> counts.set((int) number(row[0]), number(row[2])));
    }
    return patterns;
  }

  private static Optional<PatternId> pattern(Object name) {
    return Arrays.stream(PatternId.values()).filter(p -> p.name().equals(name)).findFirst();
  }

  /**
   * What was decided in the period about comments that each rule flags: the least agreement first,
   * and of those with few decisions only what can be said for certain, so that a bad rule comes
   * before an unlucky one. Rules with less than {@link #LEAST_DECIDED} decisions are left out.
   */
  public List<RuleAgreement> rules(Period period) {
    Slots whole = Slots.daily(period);
    SortedMap<String, RuleAgreement> rules = new TreeMap<>();
    for (Object[] row :
        rows(
            "select f.rule_id, f.pattern, c.status, count(distinct c.id) from comments c join"
                + " finding f on f.comment_id = c.id where c.decided_at >= ? and c.decided_at < ?"
                + " and c.version > 0 and coalesce(c.decided_with, 0) = 0 and c.status <> 'HELD'"
                + " and f.protection is null group by f.rule_id, f.pattern, c.status",
            whole.begin(),
            whole.end())) {
      Tally tally = Tally.of((String) row[2], number(row[3]));
      pattern(row[1])
          .ifPresent(
              pattern ->
                  rules.merge(
                      (String) row[0],
                      new RuleAgreement((String) row[0], pattern, tally),
                      (a, b) ->
                          new RuleAgreement(a.rule(), a.pattern(), a.decided().plus(b.decided()))));
    }
    return rules.values().stream()
        .filter(rule -> rule.decided().total() >= LEAST_DECIDED)
        .sorted(Comparator.comparingDouble(rule -> rule.interval().high()))
        .toList();
  }

  /** What became of the appeals that were sent in each slot. */
  public List<AppealTally> appeals(Slots slots) {
    List<AppealTally> appeals = filled(slots, AppealTally.NONE);
    for (Object[] row :
        counted(
            slots,
            "select slot, state, count(*) from (select %s as slot, case when a.state = 'WAITING'"
                + " and (c.version <> a.decision or c.status not in ('REJECTED', 'SPAM'))"
                + " then 'GONE' else a.state end as state"
                + " from appeal a join comments c on c.id = a.comment_id"
                + " where a.made_at >= ? and a.made_at < ?) x group by slot, state",
            "a.made_at")) {
      int slot = (int) number(row[0]);
      appeals.set(slot, appeals.get(slot).plus(AppealTally.of((String) row[1], number(row[2]))));
    }
    return appeals;
  }

  private List<Object[]> counted(Slots slots, String sql, String column) {
    return rows(sql.replace("%s", slots.sql(column)), slots.begin(), slots.end());
  }

  private static <T> List<T> filled(Slots slots, T none) {
    return new ArrayList<>(Collections.nCopies(slots.size(), none));
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String sql, Object... values) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < values.length; i++) {
      query.setParameter(i + 1, values[i]);
    }
    return query.getResultList();
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
