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

/**
 * A comment. Once it is stored, only conditional updates change it, so that of two people who
 * decide at once one wins; its version counts decisions.
 */
@Entity
@Table(name = "comments")
@SequenceGenerator(name = "comments_seq", sequenceName = "comments_seq", allocationSize = 50)
class Comment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "comments_seq")
  Long id;

  int version;

  @Column(name = "thread_id")
  String thread;

  @Column(name = "reply_to")
  Long replyTo;

  String pseudonym;

  @Column(name = "body")
  String text;

  @Column(name = "submitted_at")
  long submittedAt;

  @Enumerated(EnumType.STRING)
  Status status = Status.HELD;

  boolean screened;

  @Column(name = "screen_failures")
  int screenFailures;

  int severity;
  double score;

  /** What it is flagged with, as its findings say, each between commas; null if with nothing. */
  String patterns;

  @Column(name = "fold_key")
  String foldKey;

  /** Whether another waiting comment of the same text stands for it. */
  boolean folded;

  /** What it most likely is written in, fr or en; null until it is screened. */
  String language;

  @Column(name = "receipt_nonce")
  String receiptNonce;

  @Column(name = "receipt_hash")
  String receiptHash;

  String origin;

  /** Null for imported comments and those older than the column; never shown. */
  String commenter;

  /** Of the pseudonym, for comments that came without a cookie; null for all others. */
  @Column(name = "name_key")
  String nameKey;

  @Column(name = "external_id")
  String externalId;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_at")
  Long decidedAt;

  @Column(name = "decision_reason")
  String reason;

  @Column(name = "site_rule_id")
  Long siteRule;

  @Column(name = "decided_with")
  Long decidedWith;
}
