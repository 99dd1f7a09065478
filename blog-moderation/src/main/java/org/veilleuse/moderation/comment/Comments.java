package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.veilleuse.moderation.comment.SubmissionRefused.Reason;
import org.veilleuse.moderation.screening.Screening;
import org.veilleuse.moderation.screening.ScreeningResult;

/**
 * All comments of the blog: takes them in, keeps them held until they are decided, gives out those
 * that are published. Except for {@link #submit} and {@link #screenWaiting}, every method joins the
 * caller's transaction if there is one.
 */
@ApplicationScoped
public class Comments {

  private final EntityManager entities;
  private final Transactions transactions;
  private final Clock clock;
  private final Consumer<ThreadChanged> announce;
  private final AuditTrail audit;
  private final Threads threads;
  private final Intake intake;
  private final ScreeningStep screening;
  private final CommentReader reader;

  /** Null, and nobody is trusted, where this is made by hand. */
  @Inject Trust trust;

  /** For the container's proxy only. */
  protected Comments() {
    entities = null;
    transactions = null;
    clock = null;
    announce = null;
    audit = null;
    threads = null;
    intake = null;
    screening = null;
    reader = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Comments(
      EntityManager entities,
      UserTransaction transaction,
      Screening screening,
      Clock clock,
      SiteKey key,
      Event<ThreadChanged> changed) {
    this(
        entities,
        Transactions.takingTurns(transaction),
        screening::screen,
        screening::screenName,
        clock,
        key,
        changed::fire);
  }

  Comments(
      EntityManager entities,
      Transactions transactions,
      Function<String, ScreeningResult> texts,
      Function<String, ScreeningResult> names,
      Clock clock,
      SiteKey key,
      Consumer<ThreadChanged> announce) {
    this.entities = entities;
    this.transactions = transactions;
    this.clock = clock;
    this.announce = announce;
    this.audit = new AuditTrail(entities, transactions, clock, key);
    this.threads = new Threads(entities, audit, announce);
    this.intake = new Intake(entities, threads, audit, clock, key);
    this.screening =
        new ScreeningStep(
            entities,
            transactions,
            audit,
            new ListedWords(entities, transactions, texts, names)::screen);
    this.reader = new CommentReader(entities);
  }

  /**
   * Takes a comment in. It is stored held and committed before anything else is done with it, then
   * screened; whatever fails in the screening leaves it held. The same submission sent again from
   * the same address within ten minutes changes nothing and gets the same receipt.
   *
   * @throws SubmissionRefused with all that is wrong, if anything is; then nothing is stored
   * @throws IllegalStateException if called inside a transaction, which could still undo it
   */
  public Receipt submit(Submission submission) throws SubmissionRefused {
    requireNoTransaction();
    Set<Reason> wrong = EnumSet.noneOf(Reason.class);
    CleanSubmission clean = CleanSubmission.of(submission, wrong);
    Intake.Stored stored = transactions.write(() -> intake.store(clean, wrong));
    Comment added = stored.comment();
    Screened screened = added == null ? Screened.NOT : screening.screenStored(added);
    if (screened == Screened.WHOLLY && trust != null) {
      trust.consider(added.id);
    }
    return stored.receipt();
  }

  /** Lets a thread take comments; does nothing if it does already. */
  public void openThread(ThreadId thread) {
    transactions.run(() -> threads.open(thread));
  }

  /**
   * Makes a thread refuse comments; those that it has stay. Does nothing if it was never opened.
   */
  public void closeThread(ThreadId thread) {
    transactions.run(() -> threads.close(thread));
  }

  /** The published comments of a thread in reading order, each followed by its replies. */
  public List<PublishedComment> published(ThreadId thread) {
    return transactions.read(() -> reader.published(thread));
  }

  /** How many published comments each of the threads has, 0 included. */
  public Map<ThreadId, Long> publishedCounts(Collection<ThreadId> threads) {
    return transactions.read(() -> reader.publishedCounts(threads));
  }

  /** The comment that a receipt was given for; empty for anything else, null included. */
  public Optional<OwnComment> byReceipt(String token) {
    return transactions.read(() -> reader.byReceipt(token));
  }

  /**
   * Screens comments that were left "not screened", those that failed least often first, each in a
   * transaction of its own.
   *
   * @param most how many are tried, at least 1
   * @return how many are screened now
   * @throws IllegalStateException if called inside a transaction
   */
  public int screenWaiting(int most) {
    requireNoTransaction();
    return screening.sweep(Math.max(1, most));
  }

  /**
   * Takes over comments with the decisions made about them elsewhere, and screens each. Importing
   * again changes nothing: a comment is known by its source and external id. A thread never opened
   * stays closed. A parent that is missing, in another thread, or part of a circle is left out.
   *
   * @param source where they come from, 1 to 200 characters
   * @param importer who confirms the decisions made there, 1 to 200 characters
   */
  public ImportOutcome importDecided(
      ThreadId thread, String source, List<ImportedComment> comments, String importer) {
    requireName(source);
    requireName(importer);
    return transactions.write(
        () -> {
          threads.ensure(thread);
          ImportOutcome outcome =
              new DecidedImport(
                      entities, audit, screening, thread, source, importer, clock.instant())
                  .run(comments);
          if (outcome.added() > 0) {
            announce.accept(new ThreadChanged(thread));
          }
          return outcome;
        });
  }

  /**
   * Forgets which submissions were made more than ten minutes ago, and with them the last trace of
   * the addresses that they came from.
   *
   * @return how many were forgotten
   */
  public int purgeExpired() {
    return transactions.write(() -> intake.purgeExpired());
  }

  private void requireNoTransaction() {
    if (transactions.active()) {
      throw new IllegalStateException("This commits by itself, outside any transaction.");
    }
  }

  private static void requireName(String name) {
    if (name.isBlank() || name.length() > 200) {
      throw new IllegalArgumentException("A source and an importer have 1 to 200 characters.");
    }
  }
}
