package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds out whom somebody may not answer. */
final class BoundaryCheck {

  static final String EVERYONE = "*";

  private static final int MOST_AT_ONCE = 500;

  // Nobody answers themselves more often in a row, and a made-up row must not cost more.
  private static final int FARTHEST = 200;

  private final EntityManager entities;

  BoundaryCheck(EntityManager entities) {
    this.entities = entities;
  }

  /**
   * Whether an author asked not to be answered by whoever would answer their comment.
   *
   * @param author who would answer, null if not known
   * @param replyTo the comment that would be answered, or null
   */
  boolean refuses(CommenterId author, String pseudonym, Long replyTo) {
    return !since(author, pseudonym, answered(author, pseudonym, replyTo)).isEmpty();
  }

  /**
   * The identities of those who are answered: more than one, since whoever answers themselves goes
   * on answering whom they had answered.
   */
  private Set<String> answered(CommenterId author, String pseudonym, Long replyTo) {
    Set<String> answered = new LinkedHashSet<>();
    String self = author == null ? "" : author.value();
    String name = PersonName.key(pseudonym);
    Long[] known = {null};
    Long next = replyTo;
    for (int i = 0; next != null && i < FARTHEST; i++) {
      Object[] parent = parent(next);
      String commenter = parent[0] == null ? "" : (String) parent[0];
      if (!commenter.isEmpty()) {
        answered.add(commenter);
      }
      boolean own =
          !commenter.isEmpty() && commenter.equals(self)
              || PersonName.key((String) parent[1]).equals(name)
                  && named(commenter, self, (long) parent[2], known);
      next = own ? (Long) parent[3] : null;
    }
    return answered;
  }

  private Object[] parent(long id) {
    return entities
        .createQuery(
            "select c.commenter, c.pseudonym, c.submittedAt, c.replyTo from Comment c"
                + " where c.id = :id",
            Object[].class)
        .setParameter("id", id)
        .getSingleResult();
  }

  /**
   * Since when each of the owners has not wanted to be answered; without those who do not mind. At
   * most two queries, however many people are asked.
   */
  Map<String, Instant> since(CommenterId author, String pseudonym, Collection<String> owners) {
    String self = author == null ? "" : author.value();
    TreeSet<String> others = new TreeSet<>(owners);
    others.remove(self);
    if (others.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("At most " + MOST_AT_ONCE + " people at once.");
    }
    Map<String, Instant> since = new HashMap<>();
    if (others.isEmpty()) {
      return since;
    }
    Long[] known = {null};
    for (Object[] row : rows(self, PersonName.key(pseudonym), List.copyOf(others))) {
      String towards = (String) row[1];
      long setAt = ((Number) row[2]).longValue();
      if (towards.equals(EVERYONE) || towards.equals(self) || named(towards, self, setAt, known)) {
        since.merge((String) row[0], Micros.instant(setAt), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    return since;
  }

  /**
   * Whether a boundary towards another identity, or a comment of it, counts because the name is the
   * same. It does not for a namesake: somebody who had published a comment as another identity
   * before. A cookie got since then proves nothing, for whoever was refused could have got it.
   */
  private boolean named(String towards, String self, long setAt, Long[] known) {
    if (towards.isEmpty() || self.isEmpty()) {
      return true;
    }
    if (known[0] == null) {
      known[0] = firstPublished(self);
    }
    return known[0] >= setAt;
  }

  private long firstPublished(String commenter) {
    Long first =
        entities
            .createQuery(
                "select min(c.submittedAt) from Comment c"
                    + " where c.commenter = :commenter and c.status = :published",
                Long.class)
            .setParameter("commenter", commenter)
            .setParameter("published", Status.PUBLISHED)
            .getSingleResult();
    return first == null ? Long.MAX_VALUE : first;
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> rows(String self, String nameKey, List<String> owners) {
    var query =
        entities
            .createNativeQuery(
                "select owner, towards, set_at from boundary"
                    + " where (towards = ? or towards = ? or name_key = ?) and owner in (?"
                    + ", ?".repeat(owners.size() - 1)
                    + ")")
            .setParameter(1, EVERYONE)
            // Nobody's identity: an empty one would find everybody whose identity is not known.
            .setParameter(2, self.isEmpty() ? EVERYONE : self)
            .setParameter(3, nameKey);
    for (int i = 0; i < owners.size(); i++) {
      query.setParameter(4 + i, owners.get(i));
    }
    return query.getResultList();
  }
}
