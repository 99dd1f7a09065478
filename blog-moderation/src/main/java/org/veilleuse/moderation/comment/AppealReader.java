package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Reads appeals for the moderators' desk, in a few queries a page. */
final class AppealReader {

  // An appeal against a decision that was taken back, or made anew, is about nothing any more. Said
  // by what it must not be, for H2 would begin with all that was ever rejected, by their index.
  private static final String WAITING =
      " from AppealRow a, Comment c where a.state = :waiting and c.id = a.commentId"
          + " and c.version = a.decision and c.status not in (:held, :published)";

  private final EntityManager entities;
  private final QueueReader comments;
  private final FoundFlags flags;

  AppealReader(EntityManager entities) {
    this.entities = entities;
    this.comments = new QueueReader(entities);
    this.flags = new FoundFlags(entities);
  }

  AppealPage waiting(Optional<AppealCursor> after, int most) {
    TypedQuery<AppealRow> query =
        narrowed(
            entities.createQuery(
                "select a"
                    + WAITING
                    + (after.isEmpty()
                        ? ""
                        : " and (a.madeAt > :at or (a.madeAt = :at and a.id > :id))")
                    + " order by a.madeAt, a.id",
                AppealRow.class));
    after.ifPresent(c -> query.setParameter("at", c.madeAt()).setParameter("id", c.id()));
    List<AppealRow> found = query.setMaxResults(most + 1).getResultList();
    List<AppealRow> shown = found.subList(0, Math.min(most, found.size()));
    String next = null;
    if (found.size() > most) {
      AppealRow last = shown.get(most - 1);
      next = new AppealCursor(last.madeAt, last.id).text();
    }
    return new AppealPage(items(shown), next, count());
  }

  /** How many wait, at most one more than {@link QueuePages#MOST_COUNTED}. */
  long count() {
    return narrowed(entities.createQuery("select a.id" + WAITING, Long.class))
        .setMaxResults(QueuePages.MOST_COUNTED + 1)
        .getResultList()
        .size();
  }

  private static <T> TypedQuery<T> narrowed(TypedQuery<T> query) {
    return query
        .setParameter("waiting", AppealState.WAITING)
        .setParameter("held", Status.HELD)
        .setParameter("published", Status.PUBLISHED);
  }

  private List<AppealItem> items(List<AppealRow> appeals) {
    if (appeals.isEmpty()) {
      return List.of();
    }
    List<Comment> rows = commentsOf(appeals);
    Map<Long, QueueItem> items = new HashMap<>();
    comments.items(rows).forEach(item -> items.put(item.id(), item));
    Map<Long, Long> readInstead = new HashMap<>();
    rows.forEach(row -> readInstead.put(row.id, row.decidedWith));
    Map<Long, SiteRule> rules = rules(appeals.stream().map(a -> a.contestedRule).toList());
    return appeals.stream()
        .map(
            a ->
                new AppealItem(
                    a.id,
                    a.text,
                    Micros.instant(a.madeAt),
                    a.contested(rules.get(a.contestedRule)),
                    items.get(a.commentId),
                    readInstead.get(a.commentId)))
        .toList();
  }

  /** The comments, of those decided together, against whose decision an appeal waits. */
  List<Long> against(String foldKey, Status status, String by, long at) {
    return narrowed(
            entities.createQuery(
                "select c.id"
                    + WAITING
                    + " and c.foldKey = :fold and c.status = :status and c.decidedBy = :by"
                    + " and c.decidedAt = :at order by c.id",
                Long.class))
        .setParameter("fold", foldKey)
        .setParameter("status", status)
        .setParameter("by", by)
        .setParameter("at", at)
        .getResultList();
  }

  List<DecidedAppeal> recent(int most) {
    List<AppealRow> appeals =
        entities
            .createQuery(
                "select a from AppealRow a where a.decidedAt is not null"
                    + " order by a.decidedAt desc, a.id desc",
                AppealRow.class)
            .setMaxResults(most)
            .getResultList();
    if (appeals.isEmpty()) {
      return List.of();
    }
    Map<Long, Comment> rows = new HashMap<>();
    commentsOf(appeals).forEach(row -> rows.put(row.id, row));
    Map<Long, List<QueueFlag>> found = flags.of(rows.keySet());
    Map<Long, SiteRule> rules = rules(appeals.stream().map(a -> a.contestedRule).toList());
    return appeals.stream()
        .map(
            a ->
                new DecidedAppeal(
                    a.id,
                    a.commentId,
                    rows.get(a.commentId).pseudonym,
                    rows.get(a.commentId).text,
                    rows.get(a.commentId).screened,
                    found.getOrDefault(a.commentId, List.of()),
                    a.contested(rules.get(a.contestedRule)),
                    a.state,
                    a.decidedBy,
                    Micros.instant(a.decidedAt),
                    a.reason))
        .toList();
  }

  private List<Comment> commentsOf(List<AppealRow> appeals) {
    return entities
        .createQuery("select c from Comment c where c.id in :ids", Comment.class)
        .setParameter("ids", appeals.stream().map(a -> a.commentId).distinct().toList())
        .getResultList();
  }

  private Map<Long, SiteRule> rules(Collection<Long> ids) {
    List<Long> named = ids.stream().filter(Objects::nonNull).distinct().toList();
    Map<Long, SiteRule> rules = new HashMap<>();
    if (!named.isEmpty()) {
      entities
          .createQuery("select r from RuleRow r where r.id in :ids", RuleRow.class)
          .setParameter("ids", named)
          .getResultStream()
          .forEach(row -> rules.put(row.id, row.rule()));
    }
    return rules;
  }
}
