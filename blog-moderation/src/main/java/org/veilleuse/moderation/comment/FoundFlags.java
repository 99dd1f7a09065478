package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what comments are flagged for, in one query for all of them. */
public final class FoundFlags {

  private final EntityManager entities;

  /** The argument may not be null. */
  public FoundFlags(EntityManager entities) {
    this.entities = entities;
  }

  /** By the comments' ids; those without a flag are left out. */
  public Map<Long, List<QueueFlag>> of(Collection<Long> ids) {
    return ids.isEmpty()
        ? Map.of()
        : entities
            .createQuery(
                "select f from Finding f where f.commentId in :ids and f.protection is null"
                    + " order by f.commentId, f.id",
                Finding.class)
            .setParameter("ids", ids)
            .getResultStream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.commentId,
                    Collectors.mapping(Finding::asFlag, Collectors.toList())));
  }
}
