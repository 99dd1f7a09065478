package org.veilleuse.moderation.comment;

import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.function.BiFunction;
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
      Found found = Found.in(result);
      unsaved.severity = found.severity();
      unsaved.score = result.score();
      unsaved.patterns = found.patterns();
      unsaved.foldKey = found.foldKey(unsaved);
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
      transactions.run(
          () -> store(comment, new Found(result, conversation.before(comment)), language));
      return Screened.WHOLLY;
    } catch (ConversationStep.Failed failed) {
      LOG.log(
          Level.WARNING,
          "Comment {0} is screened without its conversation: {1}",
          Long.toString(comment.id),
          name(failed.getCause()));
      transactions.run(() -> store(comment, Found.in(result), language));
      return Screened.WITHOUT_CONVERSATION;
    }
  }

  private void store(Comment comment, Found found, String language) {
    Folding folding = new Folding(entities);
    List<Long> copies = folding.lock(comment);
    int updated =
        entities
            .createQuery(
                "update Comment c set c.screened = true, c.severity = :severity, c.score = :score,"
                    + " c.language = :language, c.patterns = :patterns"
                    + " where c.id = :id and c.screened = false")
            .setParameter("severity", found.severity())
            .setParameter("score", found.words().score())
            .setParameter("language", language)
            .setParameter("patterns", found.patterns())
            .setParameter("id", comment.id)
            .executeUpdate();
    if (updated == 0) { // The sweep, or another node's, was faster.
      return;
    }
    found.findings(comment.id).forEach(entities::persist);
    if (copies.contains(comment.id)) { // Else it does not wait.
      entities.flush();
      folding.settle(comment, found.foldKey(comment), copies);
    }
    // Last, because everybody who adds to the trail waits from here on.
    audit.add(ACTOR, Action.SCREENED, comment.id, found.summary());
  }

  /** Adds what was found in a comment, which is already flushed, and the audit entry. */
  void addFindings(long id, ScreeningResult result) {
    Found found = Found.in(result);
    found.findings(id).forEach(entities::persist);
    audit.add(ACTOR, Action.SCREENED, id, found.summary());
  }

  void addFailure(long id) {
    audit.add(ACTOR, Action.SCREENING_FAILED, id, null);
  }

  private static String likeliest(String text) {
    return LanguageGuess.of(text).iterator().next().code();
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
