package org.veilleuse.web.moderator;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import org.veilleuse.core.account.Role;
import org.veilleuse.web.security.SignedIn;

/**
 * Every 15 seconds: keeps proxies from hanging up on pages that hear nothing, finds out which
 * browsers have gone, and who may not listen any more.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveBeat {

  @Inject private LiveNews news;
  @Inject private SignedIn signedIn;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void beat() {
    if (news.isHeard()) {
      news.beat(this::mayListen);
    }
  }

  private boolean mayListen(HttpSession session) {
    return signedIn.in(session).filter(account -> account.role() != Role.AUTHOR).isPresent();
  }
}
