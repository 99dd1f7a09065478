package org.veilleuse.moderation.shield;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one row of its table; only conditional updates change it. */
@Entity
@Table(name = "comment_shield")
class ShieldRow {

  @Id int id;

  int version;

  @Enumerated(EnumType.STRING)
  Openness openness;

  @Column(name = "until_at")
  Long untilAt;

  @Column(name = "sentence_fr")
  String sentenceFr;

  @Column(name = "sentence_en")
  String sentenceEn;

  @Column(name = "changed_by")
  String changedBy;

  @Column(name = "changed_at")
  Long changedAt;

  /** What is stored now, whatever was read before in the same transaction. */
  static Shield read(EntityManager entities) {
    Object[] row =
        entities
            .createQuery(
                "select r.openness, r.untilAt, r.sentenceFr, r.sentenceEn, r.changedBy,"
                    + " r.changedAt, r.version from ShieldRow r where r.id = 1",
                Object[].class)
            .getSingleResult();
    return new Shield(
        (Openness) row[0],
        instant((Long) row[1]),
        (String) row[2],
        (String) row[3],
        (String) row[4],
        instant((Long) row[5]),
        (Integer) row[6]);
  }

  /** Whether nobody was faster. */
  static boolean write(EntityManager entities, Shield shield) {
    return entities
            .createQuery(
                "update ShieldRow r set r.version = r.version + 1, r.openness = :openness,"
                    + " r.untilAt = :until, r.sentenceFr = :french, r.sentenceEn = :english,"
                    + " r.changedBy = :by, r.changedAt = :at"
                    + " where r.id = 1 and r.version = :version")
            .setParameter("openness", shield.openness())
            .setParameter("until", micros(shield.until()))
            .setParameter("french", shield.sentenceFr())
            .setParameter("english", shield.sentenceEn())
            .setParameter("by", shield.by())
            .setParameter("at", micros(shield.at()))
            .setParameter("version", shield.version())
            .executeUpdate()
        == 1;
  }

  private static Long micros(Instant instant) {
    return instant == null ? null : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  private static Instant instant(Long micros) {
    return micros == null ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
