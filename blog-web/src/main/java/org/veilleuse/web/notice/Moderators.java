package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import org.veilleuse.core.account.AccountSummary;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.Role;

/** Who may moderate now, by their accounts; asked anew each time. */
@ApplicationScoped
public class Moderators {

  private Accounts accounts;

  protected Moderators() {}

  @Inject
  Moderators(Accounts accounts) {
    this.accounts = accounts;
  }

  /** The logins of all. */
  public Set<String> all() {
    return accounts.all().stream()
        .filter(account -> account.maySignIn() && account.role() != Role.AUTHOR)
        .map(AccountSummary::login)
        .collect(Collectors.toSet());
  }

  public boolean may(String login) {
    return all().contains(login);
  }
}
