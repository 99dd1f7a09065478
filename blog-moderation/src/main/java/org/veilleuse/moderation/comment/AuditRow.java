package org.veilleuse.moderation.comment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** An audit entry in its table: written once, never updated. */
@Entity
@Table(name = "audit_entry")
@SequenceGenerator(name = "audit_entry_seq", sequenceName = "audit_entry_seq", allocationSize = 50)
class AuditRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "audit_entry_seq")
  Long id;

  @Column(name = "happened_at", updatable = false)
  long happenedAt;

  @Column(updatable = false)
  String actor;

  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  Action action;

  @Column(name = "comment_id", updatable = false)
  Long commentId;

  @Column(updatable = false)
  String detail;

  @Column(updatable = false)
  String seal;

  String sealUnder(SiteKey key) {
    return key.mac(
        "audit",
        Long.toString(id),
        Long.toString(happenedAt),
        actor,
        action.name(),
        commentId == null ? null : commentId.toString(),
        detail);
  }

  AuditEntry entry() {
    return new AuditEntry(id, Micros.instant(happenedAt), actor, action, commentId, detail);
  }
}
