package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads boundaries for the holder of a receipt and for the page. */
final class BoundaryReader {

  private static final int LONGEST_TOKEN = 64;
  private static final int MOST_OTHERS = 200;
  private static final int MOST_COMMENTS = 1_000;

  /**
   * Whoever has the receipt of a comment.
   *
   * @param commenter null for an old comment until a boundary is set
   */
  record Holder(long commentId, String thread, boolean published, CommenterId commenter) {

    /** Never the identity of anybody when it is not known. */
    String owner() {
      return commenter == null ? "" : commenter.value();
    }
  }

  /** A published comment in a thread; its commenter is "" when not known. */
  record Voice(long id, String thread, Long replyTo, String pseudonym, String commenter) {}

  private final EntityManager entities;

  BoundaryReader(EntityManager entities) {
    this.entities = entities;
  }

  Optional<Holder> holder(String receipt) {
    if (receipt == null || receipt.length() > LONGEST_TOKEN) {
      return Optional.empty();
    }
    return entities
        .createQuery(
            "select c.id, c.thread, c.status, c.commenter from Comment c"
                + " where c.receiptHash = :hash",
            Object[].class)
        .setParameter("hash", Digest.of(receipt))
        .getResultStream()
        .map(
            row ->
                new Holder(
                    (Long) row[0],
                    (String) row[1],
                    row[2] == Status.PUBLISHED,
                    row[3] == null ? null : new CommenterId((String) row[3])))
        .findFirst();
  }

  OwnBoundaries own(Holder holder) {
    Instant everyone = null;
    // By name: that several identities have used it is nobody's business.
    Map<String, OwnBoundaries.Refused> refused = new HashMap<>();
    for (Object[] row : boundaries(holder.owner())) {
      String key = (String) row[0];
      Instant since = Micros.instant(((Number) row[2]).longValue());
      if (key.isEmpty()) {
        everyone = since;
      } else {
        refused.putIfAbsent(key, new OwnBoundaries.Refused(key, (String) row[1], since));
      }
    }
    List<OwnBoundaries.Refused> latestFirst = new ArrayList<>(refused.values());
    latestFirst.sort(
        Comparator.comparing(OwnBoundaries.Refused::since)
            .reversed()
            .thenComparing(OwnBoundaries.Refused::pseudonym));
    return new OwnBoundaries(
        holder.published(),
        everyone,
        latestFirst,
        holder.published() ? others(holder, refused.keySet()) : List.of());
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> boundaries(String owner) {
    return entities
        .createNativeQuery(
            "select name_key, pseudonym, set_at from boundary where owner = ?"
                + " order by set_at, towards")
        .setParameter(1, owner)
        .getResultList();
  }

  private List<OwnBoundaries.Other> others(Holder holder, Set<String> refused) {
    List<Voice> voices = voices(holder.thread());
    Set<Long> own =
        voices.stream().filter(v -> isOf(v, holder)).map(Voice::id).collect(Collectors.toSet());
    Map<String, OwnBoundaries.Other> byName = new HashMap<>();
    List<String> order = new ArrayList<>();
    for (Voice voice : voices) {
      String key = PersonName.key(voice.pseudonym());
      if (own.contains(voice.id()) || refused.contains(key)) {
        continue;
      }
      boolean answered = voice.replyTo() != null && own.contains(voice.replyTo());
      if (byName.putIfAbsent(key, other(voice, answered)) == null) {
        order.add(key);
      } else if (answered && !byName.get(key).answered()) {
        byName.put(key, other(voice, true));
      }
    }
    return order.stream()
        .map(byName::get)
        .sorted(Comparator.comparing(OwnBoundaries.Other::answered).reversed())
        .limit(MOST_OTHERS)
        .toList();
  }

  private static OwnBoundaries.Other other(Voice voice, boolean answered) {
    return new OwnBoundaries.Other(voice.id(), voice.pseudonym(), answered);
  }

  /** Whether a comment is the holder's own, as far as is known. */
  static boolean isOf(Voice voice, Holder holder) {
    return voice.id() == holder.commentId()
        || (holder.commenter() != null && voice.commenter().equals(holder.owner()));
  }

  Optional<Voice> voice(long commentId) {
    return voices("c.id = :where", commentId).stream().findFirst();
  }

  /** The published comments of a thread, the latest first, at most 1,000. */
  List<Voice> voices(String thread) {
    return voices("c.thread = :where", thread);
  }

  private List<Voice> voices(String condition, Object value) {
    return entities
        .createQuery(
            "select c.id, c.thread, c.replyTo, c.pseudonym, c.commenter from Comment c where "
                + condition
                + " and c.status = :published order by c.submittedAt desc, c.id desc",
            Object[].class)
        .setParameter("where", value)
        .setParameter("published", Status.PUBLISHED)
        .setMaxResults(MOST_COMMENTS)
        .getResultStream()
        .map(
            row ->
                new Voice(
                    (Long) row[0],
                    (String) row[1],
                    (Long) row[2],
                    (String) row[3],
                    row[4] == null ? "" : (String) row[4]))
        .toList();
  }

  Set<Long> unanswerable(ThreadId thread) {
    Set<Long> ids = new HashSet<>();
    for (Object id :
        entities
            .createNativeQuery(
                "select c.id from comments c join boundary b on b.owner = c.commenter"
                    + " where c.thread_id = ? and c.status = 'PUBLISHED' and b.towards = ?")
            .setParameter(1, thread.value())
            .setParameter(2, BoundaryCheck.EVERYONE)
            .getResultList()) {
      ids.add(((Number) id).longValue());
    }
    return ids;
  }
}
