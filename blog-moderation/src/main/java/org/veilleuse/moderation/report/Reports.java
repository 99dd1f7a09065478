package org.veilleuse.moderation.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.util.Optional;
import org.veilleuse.moderation.comment.Characters;
import org.veilleuse.moderation.comment.Receipt;
import org.veilleuse.moderation.comment.SecondLooks;
import org.veilleuse.moderation.comment.SiteKey;
import org.veilleuse.moderation.comment.Transactions;
import org.veilleuse.moderation.report.ReportRefused.Reason;

/**
 * Takes readers' reports of published comments, without an account, and tells their makers what
 * came of them. Every method joins the caller's transaction if there is one.
 */
@ApplicationScoped
public class Reports {

  /** The longest text of a report, in UTF-16 units. */
  public static final int MOST_TEXT = 1000;

  private final Transactions transactions;
  private final Clock clock;
  private final ReportStep step;
  private final OwnReportReader reader;

  /** For the container's proxy only. */
  protected Reports() {
    transactions = null;
    clock = null;
    step = null;
    reader = null;
  }

  /** None of the arguments may be null. */
  @Inject
  public Reports(
      EntityManager entities,
      UserTransaction transaction,
      Clock clock,
      SiteKey key,
      SecondLooks looks) {
    this(entities, Transactions.takingTurns(transaction), clock, key, looks);
  }

  Reports(
      EntityManager entities,
      Transactions transactions,
      Clock clock,
      SiteKey key,
      SecondLooks looks) {
    this.transactions = transactions;
    this.clock = clock;
    this.step = new ReportStep(entities, looks, key);
    this.reader = new OwnReportReader(entities);
  }

  /**
   * Takes a report. Of one reader's reports of the same comment within a day one counts, and one
   * more after a decision; the same report sent again changes nothing and gets the same receipt.
   *
   * @param enough how many reports that count bring the comment back to the queue, at least 1
   * @throws ReportRefused if the reason is missing, the text too long or unreadable, or the comment
   *     not published; then nothing is stored
   */
  public Receipt make(NewReport report, int enough) throws ReportRefused {
    String text = clean(report.text());
    if (report.reason() == null) {
      throw new ReportRefused(Reason.REASON_MISSING);
    }
    return transactions.write(() -> step.store(report, text, enough, clock));
  }

  /** The report that a receipt was given for; empty for anything else, null included. */
  public Optional<OwnReport> byReceipt(String token) {
    return transactions.read(() -> reader.byReceipt(token));
  }

  /**
   * Forgets which readers made the reports that are more than a day old.
   *
   * @return how many keys were forgotten
   */
  public int purgeExpired() {
    return transactions.write(() -> step.purge(clock.instant()));
  }

  private static String clean(String typed) throws ReportRefused {
    String text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
    if (text.length() > MOST_TEXT) {
      throw new ReportRefused(Reason.TEXT_TOO_LONG);
    }
    if (!Characters.readable(text)) {
      throw new ReportRefused(Reason.TEXT_UNREADABLE);
    }
    return Characters.visible(text) ? text : "";
  }
}
