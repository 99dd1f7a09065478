package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.veilleuse.moderation.comment.BoundaryRefused.Reason;

/** Sets boundaries and takes them back, inside the transaction under way. */
final class BoundaryStep {

  static final int MOST_PEOPLE = 100;
  private static final int MOST_IDENTITIES = 20;

  private final EntityManager entities;
  private final BoundaryReader reader;
  private final AuditTrail audit;
  private final Clock clock;
  private final Consumer<ThreadChanged> announce;

  BoundaryStep(
      EntityManager entities,
      BoundaryReader reader,
      AuditTrail audit,
      Clock clock,
      Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.reader = reader;
    this.audit = audit;
    this.clock = clock;
    this.announce = announce;
  }

  void refuseEveryone(BoundaryReader.Holder holder) {
    String owner = identified(holder);
    if (add(owner, BoundaryCheck.EVERYONE, "", "", holder)) {
      audit.add("commenter", Action.BOUNDARY_SET, holder.commentId(), told(""));
      threadsOf(owner).forEach(thread -> announce.accept(new ThreadChanged(thread)));
    }
  }

  void refuse(BoundaryReader.Holder holder, long commentId) throws BoundaryRefused {
    BoundaryReader.Voice chosen =
        reader
            .voice(commentId)
            .filter(voice -> !BoundaryReader.isOf(voice, holder))
            .orElseThrow(() -> new BoundaryRefused(Reason.PERSON_UNKNOWN));
    String key = PersonName.key(chosen.pseudonym());
    String owner = identified(holder);
    Set<String> names = names(owner);
    if (!names.contains(key) && names.size() >= MOST_PEOPLE) {
      throw new BoundaryRefused(Reason.TOO_MANY);
    }
    boolean added = false;
    for (String towards : identities(chosen, key, holder)) {
      added |= add(owner, towards, key, chosen.pseudonym(), holder);
    }
    if (added && !names.contains(key)) {
      audit.add("commenter", Action.BOUNDARY_SET, holder.commentId(), told(chosen.pseudonym()));
    }
  }

  /**
   * Whoever has published under a name in a thread. Readers cannot tell namesakes apart, so whoever
   * says no to the name means them all; "" stands for those who are not known.
   */
  private Set<String> identities(
      BoundaryReader.Voice chosen, String key, BoundaryReader.Holder holder) {
    Set<String> identities = new LinkedHashSet<>(List.of(chosen.commenter()));
    for (BoundaryReader.Voice voice : reader.voices(chosen.thread())) {
      if (identities.size() < MOST_IDENTITIES
          && !BoundaryReader.isOf(voice, holder)
          && PersonName.key(voice.pseudonym()).equals(key)) {
        identities.add(voice.commenter());
      }
    }
    return identities;
  }

  /**
   * @param key "" for everyone
   */
  void welcome(BoundaryReader.Holder holder, String key) {
    List<?> pseudonyms =
        entities
            .createNativeQuery(
                "select pseudonym from boundary where owner = ? and name_key = ? order by set_at")
            .setParameter(1, holder.owner())
            .setParameter(2, key)
            .getResultList();
    int gone =
        entities
            .createNativeQuery("delete from boundary where owner = ? and name_key = ?")
            .setParameter(1, holder.owner())
            .setParameter(2, key)
            .executeUpdate();
    if (gone == 0 || pseudonyms.isEmpty()) {
      return;
    }
    String pseudonym = (String) pseudonyms.get(0);
    audit.add("commenter", Action.BOUNDARY_TAKEN_BACK, holder.commentId(), told(pseudonym));
    if (key.isEmpty()) {
      threadsOf(holder.owner()).forEach(thread -> announce.accept(new ThreadChanged(thread)));
    }
  }

  private static String told(String pseudonym) {
    return pseudonym.isEmpty() ? null : AuditDetail.write(Map.of(), pseudonym);
  }

  /** The holder's identity; an old comment gets one now, which its receipt stands for. */
  private String identified(BoundaryReader.Holder holder) {
    if (holder.commenter() != null) {
      return holder.owner();
    }
    entities
        .createNativeQuery("update comments set commenter = ? where id = ? and commenter is null")
        .setParameter(1, CommenterId.random().value())
        .setParameter(2, holder.commentId())
        .executeUpdate();
    // Read again: of two who set one at once, one gave the identity that stayed.
    return (String)
        entities
            .createNativeQuery("select commenter from comments where id = ?")
            .setParameter(1, holder.commentId())
            .getSingleResult();
  }

  private boolean add(
      String owner, String towards, String key, String pseudonym, BoundaryReader.Holder holder) {
    return entities
            .createNativeQuery(
                "insert into boundary (owner, towards, name_key, pseudonym, set_at, comment_id)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
            .setParameter(1, owner)
            .setParameter(2, towards)
            .setParameter(3, key)
            .setParameter(4, pseudonym)
            .setParameter(5, Micros.of(clock.instant()))
            .setParameter(6, holder.commentId())
            .executeUpdate()
        == 1;
  }

  private Set<String> names(String owner) {
    Set<String> names = new LinkedHashSet<>();
    for (Object name :
        entities
            .createNativeQuery("select distinct name_key from boundary where owner = ?")
            .setParameter(1, owner)
            .getResultList()) {
      names.add((String) name);
    }
    names.remove("");
    return names;
  }

  private List<ThreadId> threadsOf(String owner) {
    return entities
        .createQuery(
            "select distinct c.thread from Comment c"
                + " where c.commenter = :owner and c.status = :published",
            String.class)
        .setParameter("owner", owner)
        .setParameter("published", Status.PUBLISHED)
        .getResultStream()
        .map(ThreadId::new)
        .toList();
  }
}
