package org.veilleuse.web.discussion;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.veilleuse.moderation.shield.Shields;

/**
 * Opens comments again when their time is over: within ten seconds, the pages that say otherwise
 * are made anew. A comment that is sent before that is taken all the same.
 */
@Startup
@Singleton
@DependsOn("Migrations")
@TransactionManagement(TransactionManagementType.BEAN)
public class ShieldEnd {

  @Inject private Shields shields;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void look() {
    shields.end();
  }
}
