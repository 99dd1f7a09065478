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
import java.util.Locale;
import org.veilleuse.moderation.conversation.ConversationFlag;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.Protection;
import org.veilleuse.moderation.stance.Kind;

/** A match in a comment: a flag, or a match that is protected. */
@Entity
@Table(name = "finding")
@SequenceGenerator(name = "finding_seq", sequenceName = "finding_seq", allocationSize = 50)
class Finding {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "finding_seq")
  Long id;

  @Column(name = "comment_id")
  long commentId;

  @Enumerated(EnumType.STRING)
  PatternId pattern;

  @Column(name = "rule_id")
  String rule;

  @Column(name = "span_start")
  int start;

  @Column(name = "span_end")
  int end;

  int severity;
  double weight;

  @Enumerated(EnumType.STRING)
  Kind protection;

  @Column(name = "sentence_fr")
  String sentenceFr;

  @Column(name = "sentence_en")
  String sentenceEn;

  static Finding of(long commentId, Flag flag) {
    Finding finding = at(commentId, flag.pattern(), flag.rule(), flag.start(), flag.end());
    finding.severity = flag.severity();
    finding.weight = flag.weight();
    return finding;
  }

  static Finding of(long commentId, Protection shield) {
    Finding finding = at(commentId, shield.pattern(), shield.rule(), shield.start(), shield.end());
    finding.protection = shield.kind();
    return finding;
  }

  /** A pattern of the conversation: no words show it, so it brings its own sentence. */
  static Finding of(long commentId, ConversationFlag flag) {
    String rule = QueueFlag.CONVERSATION + flag.pattern().name().toLowerCase(Locale.ROOT);
    Finding finding = at(commentId, flag.pattern(), rule, 0, 0);
    finding.severity = flag.severity();
    finding.weight = 1;
    finding.sentenceFr = flag.explanation().in(Locale.FRENCH);
    finding.sentenceEn = flag.explanation().in(Locale.ENGLISH);
    return finding;
  }

  private static Finding at(long commentId, PatternId pattern, String rule, int start, int end) {
    Finding finding = new Finding();
    finding.commentId = commentId;
    finding.pattern = pattern;
    finding.rule = rule;
    finding.start = start;
    finding.end = end;
    return finding;
  }

  QueueFlag asFlag() {
    return new QueueFlag(pattern, rule, start, end, severity, sentenceFr, sentenceEn);
  }

  QueueProtection asProtection() {
    return new QueueProtection(protection, pattern, rule, start, end);
  }
}
