package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Remembers for ten minutes what was submitted, so that a submission sent twice is stored once.
 * Whoever claims a key first holds it; others wait on its row until the first commits.
 */
final class SubmissionKeys {

  static final Duration VALIDITY = Duration.ofMinutes(10);

  private static final int TRIES = 5;

  private final EntityManager entities;

  SubmissionKeys(EntityManager entities) {
    this.entities = entities;
  }

  /** Claims a key; if it is taken, returns the receipt nonce of the comment that took it. */
  Optional<String> claim(String key, Instant now) {
    // A purge may delete the key between the statements; then it is there to be claimed again.
    for (int i = 0; i < TRIES; i++) {
      if (insert(key, now) || replaceExpired(key, now)) {
        return Optional.empty();
      }
      Optional<String> nonce = nonceOf(key);
      if (nonce.isPresent()) {
        return nonce;
      }
    }
    throw new IllegalStateException("A submission key came and went " + TRIES + " times.");
  }

  private boolean insert(String key, Instant now) {
    return entities
            .createNativeQuery(
                "insert into submission_key (content_key, expires_at) values (?, ?)"
                    + " on conflict do nothing")
            .setParameter(1, key)
            .setParameter(2, Micros.of(now.plus(VALIDITY)))
            .executeUpdate()
        == 1;
  }

  private boolean replaceExpired(String key, Instant now) {
    return entities
            .createNativeQuery(
                "update submission_key set comment_id = null, expires_at = ?"
                    + " where content_key = ? and expires_at <= ?")
            .setParameter(1, Micros.of(now.plus(VALIDITY)))
            .setParameter(2, key)
            .setParameter(3, Micros.of(now))
            .executeUpdate()
        == 1;
  }

  private Optional<String> nonceOf(String key) {
    List<?> nonces =
        entities
            .createNativeQuery(
                "select c.receipt_nonce from submission_key k"
                    + " join comments c on c.id = k.comment_id where k.content_key = ?")
            .setParameter(1, key)
            .getResultList();
    return nonces.stream().map(String.class::cast).findFirst();
  }

  /** Says which comment a claimed key stands for; the comment is already flushed. */
  void attach(String key, long commentId) {
    entities
        .createNativeQuery("update submission_key set comment_id = ? where content_key = ?")
        .setParameter(1, commentId)
        .setParameter(2, key)
        .executeUpdate();
  }

  int purge(Instant now) {
    return entities
        .createNativeQuery("delete from submission_key where expires_at <= ?")
        .setParameter(1, Micros.of(now))
        .executeUpdate();
  }
}
