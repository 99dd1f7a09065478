package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;
import org.veilleuse.moderation.screening.ScreeningResult;

/** One import into one thread, inside one transaction. */
final class DecidedImport {

  private static final int CHUNK = 500;
  private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

  private final EntityManager entities;
  private final AuditTrail audit;
  private final ScreeningStep screening;
  private final ThreadId thread;
  private final String source;
  private final String importer;
  private final Instant now;

  private final Map<String, Comment> added = new LinkedHashMap<>();
  private final Map<String, String> parents = new HashMap<>();
  private final List<String> skipped = new ArrayList<>();
  private int alreadyThere;

  DecidedImport(
      EntityManager entities,
      AuditTrail audit,
      ScreeningStep screening,
      ThreadId thread,
      String source,
      String importer,
      Instant now) {
    this.entities = entities;
    this.audit = audit;
    this.screening = screening;
    this.thread = thread;
    this.source = source;
    this.importer = importer;
    this.now = now;
  }

  ImportOutcome run(List<ImportedComment> comments) {
    Map<String, Stored> stored = stored(comments);
    Map<String, ScreeningResult> results = new HashMap<>();
    for (ImportedComment comment : comments) {
      if (stored.containsKey(comment.externalId()) || added.containsKey(comment.externalId())) {
        alreadyThere++;
      } else {
        take(comment, results);
      }
    }
    entities.flush();
    fold();
    link(stored);
    entities.flush(); // Before the trail: once an entry is added, nothing else should be locked.
    added.values().forEach(comment -> addTrail(comment, results.get(comment.externalId)));
    return new ImportOutcome(added.size(), alreadyThere, publishedButFlagged(results), skipped);
  }

  private void take(ImportedComment imported, Map<String, ScreeningResult> results) {
    Set<Reason> wrong = EnumSet.noneOf(Reason.class);
    Comment comment = new Comment();
    comment.pseudonym = CleanText.pseudonym(imported.pseudonym(), wrong);
    comment.text = CleanText.text(imported.text(), wrong);
    if (!wrong.isEmpty()
        || !storableId(imported.externalId())
        || imported.submittedAt().isBefore(EARLIEST)
        || imported.submittedAt().isAfter(LATEST)) {
      skipped.add(imported.externalId());
      return;
    }
    comment.thread = thread.value();
    comment.nameKey = PersonName.key(comment.pseudonym);
    comment.foldKey = CleanText.foldKey(comment.text);
    comment.submittedAt = Micros.of(imported.submittedAt());
    comment.origin = source;
    comment.externalId = imported.externalId();
    comment.status = imported.status();
    if (comment.status != Status.HELD) {
      comment.decidedBy = importer;
      comment.decidedAt = Micros.of(now);
    }
    ScreeningResult result = screening.screen(comment);
    if (result != null) {
      results.put(comment.externalId, result);
    }
    entities.persist(comment);
    added.put(comment.externalId, comment);
    if (imported.parentExternalId() != null) {
      parents.put(comment.externalId, imported.parentExternalId());
    }
  }

  private void fold() {
    Folding folding = new Folding(entities);
    added.values().stream()
        .filter(comment -> comment.status == Status.HELD)
        .map(comment -> comment.foldKey)
        .distinct()
        .forEach(folding::regroup);
  }

  private static boolean storableId(String externalId) {
    return !externalId.isEmpty() && externalId.length() <= 200 && Characters.readable(externalId);
  }

  private void addTrail(Comment comment, ScreeningResult result) {
    audit.arrived(importer, Action.IMPORTED, comment, origin(comment), source);
    if (comment.status == Status.PUBLISHED) {
      audit.add(
          importer, Action.APPROVED_AT_ORIGIN, comment.id, AuditDetail.write(Map.of(), source));
    }
    if (result == null) {
      screening.addFailure(comment.id);
    } else {
      screening.addFindings(comment.id, result);
    }
  }

  private static Map<String, String> origin(Comment comment) {
    Map<String, String> figures = new LinkedHashMap<>();
    if (AuditDetail.isFigure(comment.externalId)) {
      figures.put(AuditDetail.EXTERNAL_ID, comment.externalId);
    }
    figures.put(AuditDetail.STATUS, comment.status.name());
    return figures;
  }

  // After all are stored, because a reply may come before what it answers.
  private void link(Map<String, Stored> stored) {
    Ancestry.withoutCircles(parents)
        .forEach((child, parent) -> added.get(child).replyTo = idOf(parent, stored));
  }

  private Long idOf(String externalId, Map<String, Stored> stored) {
    Comment comment = added.get(externalId);
    if (comment != null) {
      return comment.id;
    }
    Stored earlier = stored.get(externalId);
    return earlier == null || !earlier.thread().equals(thread.value()) ? null : earlier.id();
  }

  private List<Long> publishedButFlagged(Map<String, ScreeningResult> results) {
    return added.values().stream()
        .filter(comment -> comment.status == Status.PUBLISHED)
        .filter(
            comment -> {
              ScreeningResult result = results.get(comment.externalId);
              return result != null && result.flagged();
            })
        .map(comment -> comment.id)
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private record Stored(String externalId, long id, String thread) {}

  private Map<String, Stored> stored(List<ImportedComment> comments) {
    Set<String> wanted = new TreeSet<>();
    for (ImportedComment comment : comments) {
      wanted.add(comment.externalId());
      if (comment.parentExternalId() != null) {
        wanted.add(comment.parentExternalId());
      }
    }
    wanted.removeIf(externalId -> !storableId(externalId));
    List<String> ids = List.copyOf(wanted);
    Set<Stored> found = new HashSet<>();
    for (int i = 0; i < ids.size(); i += CHUNK) {
      found.addAll(stored(source, ids.subList(i, Math.min(ids.size(), i + CHUNK))));
    }
    return found.stream().collect(Collectors.toMap(Stored::externalId, Function.identity()));
  }

  private List<Stored> stored(String origin, List<String> externalIds) {
    return entities
        .createQuery(
            "select c.externalId, c.id, c.thread from Comment c"
                + " where c.origin = :origin and c.externalId in :ids",
            Object[].class)
        .setParameter("origin", origin)
        .setParameter("ids", externalIds)
        .getResultStream()
        .map(row -> new Stored((String) row[0], (Long) row[1], (String) row[2]))
        .toList();
  }
}
