package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;

/**
 * Puts into the outbox, in the transaction of a decision, that whoever left an address with the
 * comment is to be told. What the letter says is read when it is sent.
 */
final class Telling {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final EntityManager entities;

  Telling(EntityManager entities) {
    this.entities = entities;
  }

  /** Nobody is told of spam: its address is hardly ever the sender's. */
  void decided(long commentId, Verdict verdict, Instant now) {
    switch (verdict) {
      case APPROVE -> add(commentId, "PUBLISHED", now);
      case REJECT -> add(commentId, "REJECTED", now);
      case SPAM -> {}
    }
  }

  void appealed(long commentId, boolean upheld, Instant now) {
    add(commentId, upheld ? "APPEAL_UPHELD" : "APPEAL_KEPT", now);
  }

  /** Of a decision that was appealed against: nobody decides the appeal any more. */
  void takenBack(long commentId, Instant now) {
    add(commentId, "TAKEN_BACK", now);
  }

  private void add(long commentId, String kind, Instant now) {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    entities
        .createNativeQuery(
            "insert into mail_outbox (id, kind, comment_id, version, written_at, due_at, attempts,"
                + " state) select cast(? as varchar(22)), cast(? as varchar(20)), c.id, c.version,"
                + " cast(? as bigint), cast(? as bigint), 0, 'WAITING' from comments c"
                + " join commenter_address a on a.comment_id = c.id where c.id = ?")
        .setParameter(1, Base64.getUrlEncoder().withoutPadding().encodeToString(id))
        .setParameter(2, kind)
        .setParameter(3, Micros.of(now))
        .setParameter(4, Micros.of(now))
        .setParameter(5, commentId)
        .executeUpdate();
  }
}
