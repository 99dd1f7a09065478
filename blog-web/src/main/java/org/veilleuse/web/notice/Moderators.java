package org.veilleuse.web.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.veilleuse.core.account.AccountSummary;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.Role;
import org.veilleuse.moderation.shield.AuthorShields;

/**
 * Who may moderate now, by their accounts, and wants to read what waits; asked anew each time. An
 * author's shield that is up holds outside of the desk too: no mail tells her what waits, and no
 * link of a mail shows it.
 */
@ApplicationScoped
public class Moderators {

  private Accounts accounts;
  private AuthorShields shields;

  protected Moderators() {}

  @Inject
  Moderators(Accounts accounts, AuthorShields shields) {
    this.accounts = accounts;
    this.shields = shields;
  }

  /** The logins of all. */
  public Set<String> all() {
    return moderating()
        .filter(account -> !shielded(account))
        .map(AccountSummary::login)
        .collect(Collectors.toSet());
  }

  public boolean may(String login) {
    return all().contains(login);
  }

  /** Whether nobody else moderates: whose shield is up decides nothing, on the desk or by mail. */
  public boolean isAlone(String login) {
    return all().stream().allMatch(login::equals);
  }

  /** Whether somebody could moderate, and asked not to read what waits. */
  public boolean isShielded(String login) {
    return moderating().anyMatch(account -> account.login().equals(login) && shielded(account));
  }

  private Stream<AccountSummary> moderating() {
    return accounts.all().stream()
        .filter(account -> account.maySignIn() && account.role() != Role.AUTHOR);
  }

  // As on the desk: who does not write has no shield.
  private boolean shielded(AccountSummary account) {
    return account.role() == Role.ADMINISTRATOR && shields.isUp(account.login(), true);
  }
}
