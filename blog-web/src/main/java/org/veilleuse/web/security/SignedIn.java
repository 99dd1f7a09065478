package org.veilleuse.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.Optional;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.Standing;

/**
 * Who signed in, as their session keeps it, and whether that still holds: not once the account is
 * closed or its password changed. The role is the account's own, asked anew each time.
 */
@ApplicationScoped
public class SignedIn {

  /** All that a session keeps: a name, and what its password had for a stamp. */
  private record Kept(String login, String stamp) implements Serializable {}

  private static final String KEY = Kept.class.getName();

  private Accounts accounts;

  protected SignedIn() {}

  @Inject
  SignedIn(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Lets a session go on as this account's, as after its password was changed in it. */
  public void keep(HttpSession session, Standing account) {
    session.setAttribute(KEY, new Kept(account.login(), account.stamp()));
  }

  /** The account that signed in here; nothing if nobody did, or that is over. */
  public Optional<Standing> in(HttpSession session) {
    return kept(session)
        .flatMap(
            kept ->
                accounts
                    .standing(kept.login())
                    .filter(account -> account.stamp().equals(kept.stamp())));
  }

  /** The same; a session in which that is over is ended. */
  Optional<Standing> inOrEnd(HttpSession session) {
    Optional<Standing> account = in(session);
    if (account.isEmpty() && kept(session).isPresent()) {
      end(session);
    }
    return account;
  }

  private static Optional<Kept> kept(HttpSession session) {
    try {
      return Optional.ofNullable((Kept) session.getAttribute(KEY));
    } catch (IllegalStateException e) {
      return Optional.empty(); // This is how a session says that it has ended.
    }
  }

  private static void end(HttpSession session) {
    try {
      session.invalidate();
    } catch (IllegalStateException e) {
      // Another request of it was faster.
    }
  }
}
