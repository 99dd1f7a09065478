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
 * An appeal in its table, with the decision that it contests as that was. Once stored, only a
 * conditional update changes it.
 */
@Entity
@Table(name = "appeal")
@SequenceGenerator(name = "appeal_seq", sequenceName = "appeal_seq", allocationSize = 50)
class AppealRow {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "appeal_seq")
  Long id;

  @Column(name = "comment_id")
  long commentId;

  int decision;

  @Column(name = "body")
  String text;

  @Column(name = "made_at")
  long madeAt;

  @Enumerated(EnumType.STRING)
  AppealState state = AppealState.WAITING;

  @Enumerated(EnumType.STRING)
  @Column(name = "contested_status")
  Status contestedStatus;

  @Column(name = "contested_by")
  String contestedBy;

  @Column(name = "contested_at")
  long contestedAt;

  @Column(name = "contested_reason")
  String contestedReason;

  @Column(name = "contested_rule")
  Long contestedRule;

  @Column(name = "decided_by")
  String decidedBy;

  @Column(name = "decided_at")
  Long decidedAt;

  @Column(name = "decision_reason")
  String reason;

  static AppealRow against(Comment comment, String text, long now) {
    AppealRow appeal = new AppealRow();
    appeal.commentId = comment.id;
    appeal.decision = comment.version;
    appeal.text = text;
    appeal.madeAt = now;
    appeal.contestedStatus = comment.status;
    appeal.contestedBy = comment.decidedBy;
    appeal.contestedAt = comment.decidedAt;
    appeal.contestedReason = comment.reason;
    appeal.contestedRule = comment.siteRule;
    return appeal;
  }

  Contested contested(SiteRule rule) {
    return new Contested(
        Verdict.of(contestedStatus),
        contestedBy,
        Micros.instant(contestedAt),
        contestedReason,
        rule);
  }

  OwnAppeal lapsed() {
    return new OwnAppeal(text, Micros.instant(madeAt), AppealState.LAPSED, null, null, false);
  }

  OwnAppeal own() {
    return new OwnAppeal(
        text,
        Micros.instant(madeAt),
        state,
        reason,
        Micros.instant(decidedAt),
        decidedBy != null && !decidedBy.equals(contestedBy));
  }
}
