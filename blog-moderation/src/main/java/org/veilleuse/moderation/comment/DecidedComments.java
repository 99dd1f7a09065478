package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.UserTransaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What was decided here, with what was found in it; decisions made at an import's origin are not
 * among it. Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class DecidedComments {

  private static final int MOST_ITEMS = 200;

  // Decisions made at the origin of an import leave the version at 0.
  private static final String DECIDED =
      "select c from Comment c where c.version > 0 and c.status <> :held"
          + " and c.decidedAt is not null";

  private final EntityManager entities;
  private final Transactions transactions;
  private final FoundFlags flags;

  /** For the container's proxy only. */
  protected DecidedComments() {
    entities = null;
    transactions = null;
    flags = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public DecidedComments(EntityManager entities, UserTransaction transaction) {
    this(entities, Transactions.takingTurns(transaction));
  }

  DecidedComments(EntityManager entities, Transactions transactions) {
    this.entities = entities;
    this.transactions = transactions;
    this.flags = new FoundFlags(entities);
  }

  /**
   * A page of all decisions, newest first, at the same cost however far the page is.
   *
   * @param cursor {@link DecidedPage#next} of the page before; null, or anything else, for the
   *     first
   * @param size 1 to 200 items
   */
  public DecidedPage latest(String cursor, int size) {
    int most = Math.max(1, Math.min(size, MOST_ITEMS));
    DecidedCursor after = DecidedCursor.parse(cursor);
    return transactions.read(
        () -> {
          List<Comment> found =
              decided(
                      " and c.decidedAt <= :at and (c.decidedAt < :at or c.id < :id)"
                          + " order by c.decidedAt desc, c.id desc")
                  .setParameter("at", after.decidedAt())
                  .setParameter("id", after.id())
                  .setMaxResults(most + 1)
                  .getResultList();
          if (found.size() <= most) {
            return new DecidedPage(items(found), null);
          }
          Comment last = found.get(most - 1);
          return new DecidedPage(
              items(found.subList(0, most)), new DecidedCursor(last.decidedAt, last.id).text());
        });
  }

  /** One decided comment; empty if there is none with this id, or it waits. */
  public Optional<DecidedItem> item(long id) {
    return of(List.of(id)).stream().findFirst();
  }

  /** Those of some comments that are decided, in the order asked for; 200 of them at most. */
  public List<DecidedItem> of(Collection<Long> ids) {
    List<Long> asked = ids.stream().distinct().limit(MOST_ITEMS).toList();
    if (asked.isEmpty()) {
      return List.of();
    }
    return transactions.read(
        () -> {
          Map<Long, Comment> found = new HashMap<>();
          decided(" and c.id in :ids")
              .setParameter("ids", asked)
              .getResultStream()
              .forEach(comment -> found.put(comment.id, comment));
          return items(asked.stream().map(found::get).filter(Objects::nonNull).toList());
        });
  }

  private TypedQuery<Comment> decided(String narrowed) {
    return entities
        .createQuery(DECIDED + narrowed, Comment.class)
        .setParameter("held", Status.HELD);
  }

  private List<DecidedItem> items(List<Comment> comments) {
    Map<Long, List<QueueFlag>> found = flags.of(comments.stream().map(c -> c.id).toList());
    return comments.stream().map(c -> item(c, found.getOrDefault(c.id, List.of()))).toList();
  }

  private static DecidedItem item(Comment comment, List<QueueFlag> flags) {
    return new DecidedItem(
        comment.id,
        new ThreadId(comment.thread),
        comment.pseudonym,
        comment.text,
        Verdict.of(comment.status),
        comment.reason,
        comment.decidedBy,
        Micros.instant(comment.decidedAt),
        comment.version,
        comment.screened,
        flags);
  }
}
