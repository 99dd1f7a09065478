package org.veilleuse.web.discussion;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.veilleuse.moderation.comment.Comments;
import org.veilleuse.moderation.commenter.Measures;
import org.veilleuse.moderation.report.Reports;

/**
 * Screens what was left unscreened, forgets what has expired, ends measures: at start and every
 * minute.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class Sweep {

  private static final int MOST_AT_ONCE = 100;

  @Inject private Comments comments;
  @Inject private Measures measures;
  @Inject private Reports reports;

  @Schedule(hour = "*", minute = "*", persistent = false)
  void sweep() {
    comments.screenWaiting(MOST_AT_ONCE);
    comments.purgeExpired();
    measures.endExpired();
    reports.purgeExpired();
  }
}
