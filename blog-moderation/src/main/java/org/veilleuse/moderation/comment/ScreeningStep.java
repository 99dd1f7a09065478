package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.veilleuse.moderation.conversation.ConversationFlag;
import org.veilleuse.moderation.screening.Flag;
import org.veilleuse.moderation.screening.ScreeningResult;
import org.veilleuse.moderation.text.LanguageGuess;

/**
 * Screens a stored comment and writes down what was found. Whatever goes wrong leaves the comment
 * as it was, not screened, for a later sweep.
 */
final class ScreeningStep {

  private static final System.Logger LOG = System.getLogger(ScreeningStep.class.getName());
  private static final String ACTOR = "screening";

  private final EntityManager entities;
  private final Transactions transactions;
  private final AuditTrail audit;
  private final BiFunction<String, String, ScreeningResult> screening;
  private final ConversationStep conversation;

  ScreeningStep(
      EntityManager entities,
      Transactions transactions,
      AuditTrail audit,
      BiFunction<String, String, ScreeningResult> screening) {
    this.entities = entities;
    this.transactions = transactions;
    this.audit = audit;
    this.screening = screening;
    this.conversation = new ConversationStep(entities);
  }

  /** Screens one comment in a transaction of its own. */
  Screened screenStored(Comment comment) {
    long id = comment.id;
    try {
      ScreeningResult result = screening.apply(comment.pseudonym, comment.text);
      String language = likeliest(comment.text);
      return storeWithConversation(comment, result, language);
    } catch (Throwable failure) { // An overflowing stack, too, must cost nobody a comment.
      log(id, failure);
      rememberFailure(id);
      return Screened.NOT;
    }
  }

  /** Screens what was left, those that failed least often first; how many are now screened. */
  int sweep(int most) {
    List<Comment> waiting =
        transactions.read(
            () ->
                entities
                    .createQuery(
                        "select c from Comment c"
                            + " where c.screened = false and c.status in :statuses"
                            + " order by c.screenFailures, c.id",
                        Comment.class)
                    .setParameter("statuses", List.of(Status.HELD, Status.PUBLISHED))
                    .setMaxResults(most)
                    .getResultList());
    int screened = 0;
    for (Comment comment : waiting) {
      if (screenStored(comment) != Screened.NOT) {
        screened++;
      }
    }
    return screened;
  }

  /** Screens a new comment that is not stored yet; null if the screening fails. */
  ScreeningResult screen(Comment unsaved) {
    try {
      ScreeningResult result = screening.apply(unsaved.pseudonym, unsaved.text);
      unsaved.language = likeliest(unsaved.text);
      unsaved.screened = true;
      unsaved.severity = result.severity();
      unsaved.score = result.score();
      unsaved.patterns = patterns(result, List.of());
      unsaved.foldKey = foldKey(unsaved, result);
      return result;
    } catch (Throwable failure) {
      unsaved.screenFailures = 1;
      LOG.log(Level.WARNING, "An imported comment could not be screened: {0}", name(failure));
      return null;
    }
  }

  /**
   * Without its conversation a comment counts as screened all the same: its own words were read,
   * and a sweep that came back to it for ever would not read them better. Stored in a second
   * transaction then, since a failed query spoils the one that it was made in.
   */
  private Screened storeWithConversation(Comment comment, ScreeningResult result, String language) {
    try {
      transactions.run(() -> store(comment, result, language, conversation.before(comment)));
      return Screened.WHOLLY;
    } catch (ConversationStep.Failed failed) {
      LOG.log(
          Level.WARNING,
          "Comment {0} is screened without its conversation: {1}",
          Long.toString(comment.id),
          name(failed.getCause()));
      transactions.run(() -> store(comment, result, language, List.of()));
      return Screened.WITHOUT_CONVERSATION;
    }
  }

  private void store(
      Comment comment, ScreeningResult result, String language, List<ConversationFlag> said) {
    Folding folding = new Folding(entities);
    List<Long> copies = folding.lock(comment);
    int updated =
        entities
            .createQuery(
                "update Comment c set c.screened = true, c.severity = :severity, c.score = :score,"
                    + " c.language = :language, c.patterns = :patterns"
                    + " where c.id = :id and c.screened = false")
            .setParameter("severity", gravest(result, said))
            .setParameter("score", result.score())
            .setParameter("language", language)
            .setParameter("patterns", patterns(result, said))
            .setParameter("id", comment.id)
            .executeUpdate();
    if (updated == 1) { // Else the sweep, or another node's, was faster.
      persist(comment.id, result, said);
      if (copies.contains(comment.id)) { // Else it does not wait.
        entities.flush();
        folding.settle(comment, foldKey(comment, result), copies);
      }
      // Last, because everybody who adds to the trail waits from here on.
      audit.add(ACTOR, Action.SCREENED, comment.id, summary(result, said));
    }
  }

  /** Whoever says the same under a name that is not flagged must not be decided along. */
  private static String foldKey(Comment comment, ScreeningResult result) {
    String key = CleanText.foldKey(comment.text);
    return result.nameFlagged() ? Digest.of(key + PersonName.key(comment.pseudonym)) : key;
  }

  /** Adds what was found in a comment, which is already flushed, and the audit entry. */
  void addFindings(long id, ScreeningResult result) {
    persist(id, result, List.of());
    audit.add(ACTOR, Action.SCREENED, id, summary(result, List.of()));
  }

  private void persist(long id, ScreeningResult result, List<ConversationFlag> said) {
    keep(result.flags().stream().map(flag -> Finding.of(id, flag)).toList());
    keep(result.protections().stream().map(shield -> Finding.of(id, shield)).toList());
    said.forEach(flag -> entities.persist(Finding.of(id, flag)));
  }

  private void keep(List<Finding> found) {
    FirstFindings.of(found).forEach(entities::persist);
  }

  void addFailure(long id) {
    audit.add(ACTOR, Action.SCREENING_FAILED, id, null);
  }

  private static String likeliest(String text) {
    return LanguageGuess.of(text).iterator().next().code();
  }

  private static int gravest(ScreeningResult result, List<ConversationFlag> said) {
    int gravest = said.stream().mapToInt(ConversationFlag::severity).max().orElse(0);
    return Math.max(gravest, result.severity());
  }

  private static String patterns(ScreeningResult result, List<ConversationFlag> said) {
    return Stream.concat(
            result.flags().stream().map(Flag::pattern),
            said.stream().map(ConversationFlag::pattern))
        .distinct()
        .map(pattern -> "," + pattern.name())
        .reduce(String::concat)
        .map(names -> names + ",")
        .orElse(null);
  }

  private static String summary(ScreeningResult result, List<ConversationFlag> said) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put(AuditDetail.SEVERITY, Integer.toString(gravest(result, said)));
    figures.put(AuditDetail.SCORE, String.format(Locale.ROOT, "%.2f", result.score()));
    Map<String, Integer> counts = new TreeMap<>();
    for (Flag flag : result.flags()) {
      counts.merge(flag.pattern().name(), 1, Integer::sum);
    }
    said.forEach(flag -> counts.merge(flag.pattern().name(), 1, Integer::sum));
    counts.forEach((pattern, count) -> figures.put(pattern, count.toString()));
    return AuditDetail.write(figures, null);
  }

  // Only the first failure is audited: a sweep retries for ever, and the trail must not grow with
  // it.
  private void rememberFailure(long id) {
    try {
      transactions.run(
          () -> {
            boolean first = failures(id).equals(List.of(0));
            entities
                .createQuery(
                    "update Comment c set c.screenFailures = c.screenFailures + 1 where c.id = :id")
                .setParameter("id", id)
                .executeUpdate();
            if (first) { // Last, because everybody who adds to the trail waits from here on.
              addFailure(id);
            }
          });
    } catch (RuntimeException e) {
      log(id, e);
    }
  }

  private List<Integer> failures(long id) {
    return entities
        .createQuery("select c.screenFailures from Comment c where c.id = :id", Integer.class)
        .setParameter("id", id)
        .getResultList();
  }

  // The class says enough; a message might quote the text.
  private static void log(long id, Throwable failure) {
    LOG.log(
        Level.WARNING, "Comment {0} is kept, not screened: {1}", Long.toString(id), name(failure));
  }

  private static String name(Throwable failure) {
    StringBuilder names = new StringBuilder(failure.getClass().getSimpleName());
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      names.append(" by ").append(cause.getClass().getSimpleName());
      failure = cause;
    }
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0 ? names.toString() : names + " at " + trace[0];
  }
}
