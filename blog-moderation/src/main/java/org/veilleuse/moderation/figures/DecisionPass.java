package org.veilleuse.moderation.figures;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Reads the decisions of a period from the audit trail, in pages, each a range of the index by
 * action and time. The trail and not the comments, since these tell of their last decision only,
 * which may be the one on an appeal.
 */
final class DecisionPass {

  private static final int PAGE = 5000;

  private static final Map<String, String> STATUS_BY_ACTION =
      Map.of(
          "APPROVED",
          "PUBLISHED",
          "LEFT_PUBLISHED",
          "PUBLISHED",
          "REJECTED",
          "REJECTED",
          "MARKED_SPAM",
          "SPAM");

  // Imported comments waited elsewhere. A comment's version counts its decisions, so only where
  // there was more than one has an earlier one to be looked for. One by the rule that publishes
  // trusted commenters is no moderator's, but it ended the waiting.
  private static final String DECISIONS =
      "select e.happened_at, e.id, e.actor,"
          + " case when e.detail like ? or e.detail like ? then 1 else 0 end,"
          + " case when c.origin is null and (c.version = 1 or not exists (select 1 from audit_entry"
          + " p where p.comment_id = e.comment_id"
          + " and p.action in ('APPROVED', 'REJECTED', 'MARKED_SPAM', 'LEFT_PUBLISHED',"
          + " 'PUBLISHED_TRUSTED')"
          + " and (p.happened_at < e.happened_at or p.happened_at = e.happened_at and p.id < e.id)"
          + ")) then e.happened_at - c.submitted_at else -1 end"
          + " from audit_entry e join comments c on c.id = e.comment_id"
          + " where e.action = ? and e.happened_at >= ? and e.happened_at < ?"
          + " and (e.happened_at > ? or e.id > ?)"
          + " order by e.action, e.happened_at, e.id limit "
          + PAGE;

  private final EntityManager entities;
  private final Slots slots;
  private final List<Waits> waits = new ArrayList<>();
  private final SortedMap<String, Tally[]> byModerator = new TreeMap<>();

  DecisionPass(EntityManager entities, Slots slots) {
    this.entities = entities;
    this.slots = slots;
    Stream.generate(Waits::new).limit(slots.size()).forEach(waits::add);
  }

  DecisionFigures run() {
    STATUS_BY_ACTION.forEach(this::read);
    Waits whole = new Waits();
    waits.forEach(whole::addAll);
    SortedMap<String, List<Tally>> tallies = new TreeMap<>();
    byModerator.forEach((moderator, each) -> tallies.put(moderator, List.of(each)));
    return new DecisionFigures(
        waits.stream().map(w -> Waiting.of(w.toArray())).toList(),
        Waiting.of(whole.toArray()),
        IntStream.range(0, slots.size()).mapToObj(this::together).toList(),
        tallies);
  }

  private Tally together(int slot) {
    return byModerator.values().stream().map(each -> each[slot]).reduce(Tally.NONE, Tally::plus);
  }

  private void read(String action, String status) {
    long at = slots.begin();
    long id = Long.MIN_VALUE;
    List<?> page;
    do {
      page =
          entities
              .createNativeQuery(DECISIONS)
              .setParameter(1, "{same-as=%")
              .setParameter(2, "same text as comment %")
              .setParameter(3, action)
              .setParameter(4, at)
              .setParameter(5, slots.end())
              .setParameter(6, at)
              .setParameter(7, id)
              .getResultList();
      for (Object found : page) {
        Object[] row = (Object[]) found;
        at = number(row[0]);
        id = number(row[1]);
        take(slots.of(at), (String) row[2], number(row[3]) == 1, number(row[4]), status);
      }
    } while (page.size() == PAGE);
  }

  private void take(int slot, String moderator, boolean copy, long waited, String status) {
    if (waited >= 0) {
      waits.get(slot).add(waited);
    }
    if (!copy) {
      Tally[] tallies = byModerator.computeIfAbsent(moderator, name -> none());
      tallies[slot] = tallies[slot].plus(Tally.of(status, 1));
    }
  }

  private Tally[] none() {
    return Stream.generate(() -> Tally.NONE).limit(slots.size()).toArray(Tally[]::new);
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
