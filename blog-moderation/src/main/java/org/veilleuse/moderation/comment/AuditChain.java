package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.List;

/** Adds entries to the end of the chain, one at a time, whichever process they come from. */
final class AuditChain {

  private static final String HEAD =
      "select entries, last_seal, unchained, seal from audit_head where id = 1";

  private final EntityManager entities;
  private final SiteKey key;

  AuditChain(EntityManager entities, SiteKey key) {
    this.entities = entities;
    this.key = key;
  }

  /** The end of the chain as it is now. */
  AuditHead head() {
    return first(entities.createNativeQuery(HEAD).setFlushMode(FlushModeType.COMMIT));
  }

  /**
   * Seals the end of a trail that has none yet, for which a migration has no key. Not where
   * something tells that there was one: whoever empties the trail can make its end look new.
   */
  void begin() {
    AuditHead head = first(entities.createNativeQuery(HEAD + " for update"));
    if (head.unsealed() && last().isEmpty() && !commentWithoutEntry()) {
      store(head.sealed(key));
    }
  }

  private boolean commentWithoutEntry() {
    return !entities
        .createNativeQuery(
            "select c.id from comments c where not exists"
                + " (select 1 from audit_entry e where e.comment_id = c.id) limit 1")
        .getResultList()
        .isEmpty();
  }

  /**
   * Stores an entry in the next place. From here to the end of the transaction everybody else who
   * adds an entry waits, so nothing should be locked after it.
   */
  void append(AuditRow row) {
    // Flushed at the end, with everything else: flushing for each entry of an import would look at
    // all the others each time.
    AuditHead head =
        first(entities.createNativeQuery(HEAD + " for update").setFlushMode(FlushModeType.COMMIT));
    boolean right = head.fits(key);
    AuditHead before = right ? head : goOnAfter(head);
    row.position = Math.addExact(before.entries(), 1);
    row.previous = before.lastSeal();
    entities.persist(row);
    row.seal = row.line().sealAt(row.position, key);
    AuditHead after = new AuditHead(row.position, row.seal, head.unchained(), head.seal());
    store(right ? after.sealed(key) : after);
  }

  // Comments come before the trail: a head that was tampered with must not keep the blog from
  // storing them. So the chain goes on behind the last entry there is, and the head keeps its wrong
  // seal: it must not look right again because the blog went on.
  private AuditHead goOnAfter(AuditHead wrong) {
    if (wrong.equals(AuditHead.LOST)) {
      entities
          .createNativeQuery(
              "insert into audit_head (id, entries, last_seal, unchained, seal)"
                  + " values (1, 0, '', 0, ?) on conflict do nothing")
          .setParameter(1, wrong.seal())
          .executeUpdate();
    }
    List<?> last = last();
    if (last.isEmpty()) {
      return new AuditHead(0, "", wrong.unchained(), wrong.seal());
    }
    Object[] row = (Object[]) last.get(0);
    long position = Math.max(0, ((Number) row[0]).longValue());
    return new AuditHead(position, (String) row[1], wrong.unchained(), wrong.seal());
  }

  private List<?> last() {
    return entities
        .createNativeQuery(
            "select chain_position, seal from audit_entry where chain_position is not null"
                + " order by chain_position desc, id desc limit 1")
        .getResultList();
  }

  private void store(AuditHead head) {
    entities
        .createNativeQuery(
            "update audit_head set entries = ?, last_seal = ?, seal = ? where id = 1")
        .setFlushMode(FlushModeType.COMMIT)
        .setParameter(1, head.entries())
        .setParameter(2, head.lastSeal())
        .setParameter(3, head.seal())
        .executeUpdate();
  }

  private static AuditHead first(Query query) {
    List<?> found = query.getResultList();
    return found.isEmpty() ? AuditHead.LOST : AuditHead.of((Object[]) found.get(0));
  }
}
