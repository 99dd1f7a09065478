package org.veilleuse.web.moderator;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.veilleuse.core.account.AccountSummary;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.Role;

/**
 * Every 15 seconds: keeps proxies from hanging up on pages that hear nothing, finds out which
 * browsers have gone, and who may not listen any more.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class LiveBeat {

  @Inject private LiveNews news;
  @Inject private Accounts accounts;

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void beat() {
    if (news.isHeard()) {
      Set<String> moderators =
          accounts.all().stream()
              .filter(account -> account.maySignIn() && account.role() != Role.AUTHOR)
              .map(AccountSummary::login)
              .collect(Collectors.toSet());
      news.beat(moderators::contains);
    }
  }
}
