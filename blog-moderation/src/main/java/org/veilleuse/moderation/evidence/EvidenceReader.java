package org.veilleuse.moderation.evidence;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.veilleuse.moderation.comment.Action;
import org.veilleuse.moderation.comment.Answered;
import org.veilleuse.moderation.comment.AuditTrail;
import org.veilleuse.moderation.comment.CommentContent;
import org.veilleuse.moderation.comment.QueueFlag;
import org.veilleuse.moderation.comment.QueueProtection;
import org.veilleuse.moderation.comment.SealedEntry;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.SiteRule;
import org.veilleuse.moderation.comment.Status;
import org.veilleuse.moderation.comment.ThreadId;
import org.veilleuse.moderation.pattern.PatternId;
import org.veilleuse.moderation.stance.Kind;

/** Reads some comments with all that is known of them, in three queries. */
final class EvidenceReader {

  private static final String COMMENTS =
      "select c.id, c.thread, c.pseudonym, c.text, c.submittedAt, c.replyTo, p.pseudonym, p.text,"
          + " p.submittedAt, c.status, c.decidedAt, c.reason, r.id, r.french, r.english, c.screened"
          + " from Comment c left join Comment p on p.id = c.replyTo"
          + " left join RuleRow r on r.id = c.siteRule where c.id in :ids";

  private static final String FINDINGS =
      "select f.commentId, f.pattern, f.rule, f.start, f.end, f.severity, f.protection,"
          + " f.sentenceFr, f.sentenceEn from Finding f where f.commentId in :ids"
          + " order by f.commentId, f.start, f.id";

  private final EntityManager entities;
  private final AuditTrail trail;
  private final SiteKey key;

  EvidenceReader(EntityManager entities, AuditTrail trail, SiteKey key) {
    this.entities = entities;
    this.trail = trail;
    this.key = key;
  }

  /** Oldest first; those that are gone are left out. */
  List<EvidenceComment> read(List<Selection.Found> found) {
    List<Long> ids = found.stream().map(Selection.Found::id).toList();
    Map<Long, Relation> relations =
        found.stream()
            .collect(Collectors.toMap(Selection.Found::id, Selection.Found::relation, (a, b) -> a));
    Map<Long, List<QueueFlag>> flags = new HashMap<>();
    Map<Long, List<QueueProtection>> protections = new HashMap<>();
    entities
        .createQuery(FINDINGS, Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .forEach(row -> finding(row, flags, protections));
    Map<Long, List<SealedEntry>> steps =
        trail.of(ids).stream().collect(Collectors.groupingBy(step -> step.entry().commentId()));
    return entities
        .createQuery(COMMENTS, Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .map(
            row ->
                comment(
                    row,
                    relations.get((Long) row[0]),
                    flags.getOrDefault((Long) row[0], List.of()),
                    protections.getOrDefault((Long) row[0], List.of()),
                    steps.getOrDefault((Long) row[0], List.of())))
        .sorted(
            Comparator.comparing(EvidenceComment::submittedAt).thenComparing(EvidenceComment::id))
        .toList();
  }

  private static void finding(
      Object[] row,
      Map<Long, List<QueueFlag>> flags,
      Map<Long, List<QueueProtection>> protections) {
    Long id = (Long) row[0];
    PatternId pattern = (PatternId) row[1];
    String rule = (String) row[2];
    int start = (Integer) row[3];
    int end = (Integer) row[4];
    if (row[6] == null) {
      flags
          .computeIfAbsent(id, any -> new ArrayList<>())
          .add(
              new QueueFlag(
                  pattern, rule, start, end, (Integer) row[5], (String) row[7], (String) row[8]));
    } else {
      protections
          .computeIfAbsent(id, any -> new ArrayList<>())
          .add(new QueueProtection((Kind) row[6], pattern, rule, start, end));
    }
  }

  private EvidenceComment comment(
      Object[] row,
      Relation relation,
      List<QueueFlag> flags,
      List<QueueProtection> protections,
      List<SealedEntry> steps) {
    return new EvidenceComment(
        (Long) row[0],
        new ThreadId((String) row[1]),
        (String) row[2],
        (String) row[3],
        time(row[4]),
        seal(row, steps),
        relation,
        (Long) row[5],
        row[6] == null ? null : new Answered((String) row[6], (String) row[7], time(row[8])),
        (Status) row[9],
        time(row[10]),
        (String) row[11],
        row[12] == null ? null : new SiteRule((Long) row[12], (String) row[13], (String) row[14]),
        (Boolean) row[15],
        flags,
        protections,
        steps);
  }

  private CommentContent.Seal seal(Object[] row, List<SealedEntry> steps) {
    CommentContent content =
        new CommentContent(
            (Long) row[0],
            (String) row[1],
            (Long) row[5],
            (String) row[2],
            (String) row[3],
            (Long) row[4]);
    return steps.stream()
        .map(SealedEntry::entry)
        .filter(step -> step.action() == Action.SUBMITTED || step.action() == Action.IMPORTED)
        .findFirst()
        .map(arrival -> content.seal(arrival.detail(), key))
        .orElse(CommentContent.Seal.NONE);
  }

  private static Instant time(Object micros) {
    return micros == null ? null : Instant.EPOCH.plus((Long) micros, ChronoUnit.MICROS);
  }
}
