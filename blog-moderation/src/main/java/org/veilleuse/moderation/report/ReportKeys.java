package org.veilleuse.moderation.report;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.veilleuse.moderation.comment.Micros;

/**
 * Remembers for a day, by keyed hashes, who reported what. Whoever claims a key first holds it;
 * others wait on its row until the first commits.
 */
final class ReportKeys {

  static final Duration VALIDITY = Duration.ofDays(1);

  private static final int TRIES = 5;

  private final EntityManager entities;

  ReportKeys(EntityManager entities) {
    this.entities = entities;
  }

  /** Claims a key; if it is taken, returns the nonce with which it was. */
  Optional<String> claim(String key, String nonce, Instant now) {
    long until = Micros.of(now.plus(VALIDITY));
    // A purge may delete the key between the statements; then it is there to be claimed again.
    for (int i = 0; i < TRIES; i++) {
      if (insert(key, nonce, until) || replaceExpired(key, nonce, until, Micros.of(now))) {
        return Optional.empty();
      }
      Optional<String> holder =
          entities
              .createNativeQuery("select receipt_nonce from report_key where reader_key = ?")
              .setParameter(1, key)
              .getResultList()
              .stream()
              .map(String.class::cast)
              .findFirst();
      if (holder.isPresent()) {
        return holder;
      }
    }
    throw new IllegalStateException("A report key came and went " + TRIES + " times.");
  }

  private boolean insert(String key, String nonce, long until) {
    return entities
            .createNativeQuery(
                "insert into report_key (reader_key, receipt_nonce, expires_at) values (?, ?, ?)"
                    + " on conflict do nothing")
            .setParameter(1, key)
            .setParameter(2, nonce)
            .setParameter(3, until)
            .executeUpdate()
        == 1;
  }

  private boolean replaceExpired(String key, String nonce, long until, long now) {
    return entities
            .createNativeQuery(
                "update report_key set receipt_nonce = ?, expires_at = ?"
                    + " where reader_key = ? and expires_at <= ?")
            .setParameter(1, nonce)
            .setParameter(2, until)
            .setParameter(3, key)
            .setParameter(4, now)
            .executeUpdate()
        == 1;
  }

  int purge(Instant now) {
    return entities
        .createNativeQuery("delete from report_key where expires_at <= ?")
        .setParameter(1, Micros.of(now))
        .executeUpdate();
  }
}
