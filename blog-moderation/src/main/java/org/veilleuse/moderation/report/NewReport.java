package org.veilleuse.moderation.report;

/**
 * A report as a reader sent it; nothing of it is checked yet.
 *
 * @param reason may be null, which is then refused
 * @param text in the reader's own words; may be null or blank
 * @param network where it comes from; never stored, tells one reader's reports from another's
 */
public record NewReport(long commentId, ReportReason reason, String text, String network) {

  /** Names the comment only, so that a report may be logged by mistake without harm. */
  @Override
  public String toString() {
    return "NewReport[" + commentId + "]";
  }
}
