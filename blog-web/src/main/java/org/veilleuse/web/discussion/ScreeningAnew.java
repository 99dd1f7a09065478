package org.veilleuse.web.discussion;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import org.veilleuse.moderation.comment.Rescreening;

/** Screens what waits anew where that was asked for, some of it every minute. */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class ScreeningAnew {

  private static final int AT_ONCE = 100;
  private static final long LONGEST = Duration.ofSeconds(20).toNanos();

  @Inject private Rescreening rescreening;

  @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
  void goOn() {
    long since = System.nanoTime();
    boolean more = true;
    while (more && System.nanoTime() - since < LONGEST) {
      more = rescreening.goOn(AT_ONCE);
    }
  }
}
