package org.veilleuse.moderation.comment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.veilleuse.moderation.comment.AppealRefused.Reason;

/**
 * Appeals against decisions: made with the receipt, one per decision, and decided by somebody else
 * where there is somebody else. Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class Appeals {

  /** The longest appeal, in UTF-16 units. */
  public static final int MOST_TEXT = 2000;

  private static final int MOST_ITEMS = 200;
  private static final int LONGEST_RECEIPT = 64;

  private final Transactions transactions;
  private final Clock clock;
  private final AppealStep steps;
  private final AppealReader reader;
  private final StatementReader statements;

  /** For the container's proxy only. */
  protected Appeals() {
    transactions = null;
    clock = null;
    steps = null;
    reader = null;
    statements = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Appeals(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      Event<ThreadChanged> changed) {
    this(entities, Transactions.takingTurns(transaction), clock, key, changed::fire);
  }

  Appeals(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      Consumer<ThreadChanged> announce) {
    this.transactions = transactions;
    this.clock = clock;
    this.steps =
        new AppealStep(entities, new AuditTrail(entities, transactions, clock, key), announce);
    this.reader = new AppealReader(entities);
    this.statements = new StatementReader(entities);
  }

  /**
   * What the holder of a receipt is told of the decision on the comment; empty while it is held,
   * and for anything that is no receipt, null included.
   */
  public Optional<Statement> statement(String receipt) {
    return transactions.read(() -> statements.byReceipt(receipt));
  }

  /**
   * The appeal of a receipt's holder that nobody has to decide any more, because the decision was
   * taken back; empty if there is none, or another was made since, and for anything that is no
   * receipt, null included.
   */
  public Optional<OwnAppeal> lapsed(String receipt) {
    return transactions.read(() -> statements.lapsed(receipt));
  }

  /**
   * Appeals against a decision. The same words sent again change nothing.
   *
   * @param receipt of the comment; may be null, and is then refused
   * @param decision {@link Statement#decision} that the commenter was shown
   * @param typed at most {@value #MOST_TEXT} characters; may be null, and is then refused
   * @throws AppealRefused if the text is missing, too long or unreadable, if there is an appeal
   *     with other words already, or nothing to appeal against
   */
  public void make(String receipt, int decision, String typed) throws AppealRefused {
    String text = clean(typed);
    if (receipt == null || receipt.length() > LONGEST_RECEIPT) {
      throw new AppealRefused(Reason.NOTHING_TO_APPEAL);
    }
    transactions.write(
        () -> {
          steps.make(receipt, decision, text, clock.instant());
          return true;
        });
  }

  /**
   * A page of the appeals that wait, oldest first.
   *
   * @param cursor {@link AppealPage#next} of the page before; null, or anything else, for the first
   * @param size 1 to 200 items
   */
  public AppealPage waiting(String cursor, int size) {
    return transactions.read(() -> reader.waiting(AppealCursor.parse(cursor), bounded(size)));
  }

  /** How many appeals wait, counted as far as 1,001. */
  public long waitingCount() {
    return transactions.read(reader::count);
  }

  /**
   * Decides a waiting appeal, unless someone else was faster: publishes the comment, or keeps the
   * decision.
   */
  public AppealOutcome decide(AppealDecision decision) {
    return transactions.write(() -> steps.decide(decision, clock.instant()));
  }

  /** Appeals decided lately, newest first, at most as many as asked, and 200. */
  public List<DecidedAppeal> recent(int most) {
    return transactions.read(() -> reader.recent(bounded(most)));
  }

  private static int bounded(int size) {
    return Math.max(1, Math.min(size, MOST_ITEMS));
  }

  private static String clean(String typed) throws AppealRefused {
    String text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (!Characters.visible(text)) {
      throw new AppealRefused(Reason.APPEAL_MISSING);
    }
    if (text.length() > MOST_TEXT) {
      throw new AppealRefused(Reason.APPEAL_TOO_LONG);
    }
    if (!Characters.readable(text)) {
      throw new AppealRefused(Reason.APPEAL_UNREADABLE);
    }
    return text;
  }
}
