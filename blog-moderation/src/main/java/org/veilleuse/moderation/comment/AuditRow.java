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

/** An audit entry on its way into its table: written once, never updated. */
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

  @Column(name = "chain_position", updatable = false)
  Long position;

  @Column(name = "previous_seal", updatable = false)
  String previous;

  @Column(updatable = false)
  String seal;

  AuditLine line() {
    return new AuditLine(
        id, happenedAt, actor, action.name(), commentId, detail, position, previous, seal);
  }
}
