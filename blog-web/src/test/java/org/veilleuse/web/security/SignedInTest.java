package org.veilleuse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.veilleuse.core.account.Account;
import org.veilleuse.core.account.AccountRefused;
import org.veilleuse.core.account.Accounts;
import org.veilleuse.core.account.NewAccount;
import org.veilleuse.core.account.Role;
import org.veilleuse.core.account.Standing;
import org.veilleuse.web.testing.Fake;

class SignedInTest {

  private static final String PASSWORD = "une phrase assez longue";

  private final List<Account> stored = new ArrayList<>();
  private final Accounts accounts = new Accounts(storage(), Clock.systemUTC());
  private final SignedIn signedIn = new SignedIn(accounts);

  /** A session as a server keeps it: after its end it answers nothing. */
  private static final class Kept {

    private final Map<String, Object> attributes = new HashMap<>();
    private boolean ended;

    private final HttpSession session =
        Fake.of(
            HttpSession.class,
            (method, arguments) -> {
              if (ended) {
                throw new IllegalStateException("The session has ended.");
              }
              return switch (method) {
                case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                case "getAttribute" -> attributes.get((String) arguments[0]);
                case "invalidate" -> ended = true;
                default -> throw new UnsupportedOperationException(method);
              };
            });
  }

  private Standing open(String login, Role role) throws AccountRefused {
    accounts.open(new NewAccount(login, "", PASSWORD, role));
    return accounts.standing(login).orElseThrow();
  }

  @Test
  void aSessionIsItsAccountsWhileTheAccountIsAsItWas() throws AccountRefused {
    Standing malik = open("malik", Role.MODERATOR);
    open("odile", Role.AUTHOR);
    Kept kept = new Kept();
    signedIn.keep(kept.session, malik);

    accounts.changePassword("odile", "another one, longer");

    assertThat(signedIn.inOrEnd(kept.session)).contains(malik);
    assertThat(kept.ended).isFalse();
  }

  @Test
  void anotherPasswordEndsASessionThatWasOpenedWithTheOld() throws AccountRefused {
    Kept kept = new Kept();
    signedIn.keep(kept.session, open("malik", Role.MODERATOR));
    accounts.changePassword("malik", PASSWORD);

    assertThat(signedIn.in(kept.session)).isEmpty();
    assertThat(kept.ended).as("by looking").isFalse();
    assertThat(signedIn.inOrEnd(kept.session)).isEmpty();
    assertThat(kept.ended).isTrue();
  }

  @Test
  void aSessionGoesOnInWhichOnesOwnPasswordWasChanged() throws AccountRefused {
    Kept here = new Kept();
    Kept elsewhere = new Kept();
    Standing before = open("admin", Role.ADMINISTRATOR);
    signedIn.keep(here.session, before);
    signedIn.keep(elsewhere.session, before);

    Standing changed = accounts.changePassword("admin", "another one, longer");
    signedIn.keep(here.session, changed);

    assertThat(signedIn.inOrEnd(here.session)).contains(changed);
    assertThat(signedIn.inOrEnd(elsewhere.session)).isEmpty();
  }

  @Test
  void theSessionOfAClosedAccountIsEnded() throws AccountRefused {
    Kept kept = new Kept();
    signedIn.keep(kept.session, open("malik", Role.MODERATOR));
    accounts.close("malik", "admin");

    assertThat(signedIn.inOrEnd(kept.session)).isEmpty();
    assertThat(kept.ended).isTrue();
  }

  @Test
  void aSessionInWhichNobodySignedInIsNobodysAndGoesOn() {
    Kept kept = new Kept();

    assertThat(signedIn.inOrEnd(kept.session)).isEmpty();
    assertThat(kept.ended).isFalse();
  }

  @Test
  void aSessionThatHasEndedIsNobodys() throws AccountRefused {
    Kept kept = new Kept();
    signedIn.keep(kept.session, open("malik", Role.MODERATOR));
    kept.ended = true;

    assertThat(signedIn.inOrEnd(kept.session)).isEmpty();
  }

  @Test
  void aSessionKeepsNeitherTheHashNorTheRole() throws AccountRefused {
    Kept kept = new Kept();
    signedIn.keep(kept.session, open("malik", Role.MODERATOR));

    assertThat(kept.attributes.values())
        .singleElement()
        .asString()
        .contains("malik")
        .doesNotContain("argon2")
        .doesNotContain("MODERATOR");
  }

  /** As much of a database as keeps accounts and finds them by their login. */
  private EntityManager storage() {
    return Fake.of(
        EntityManager.class,
        (method, arguments) ->
            switch (method) {
              case "persist" -> stored.add((Account) arguments[0]) ? null : null;
              case "flush" -> null;
              case "createQuery" -> byLogin();
              default -> throw new UnsupportedOperationException(method);
            });
  }

  private TypedQuery<?> byLogin() {
    Object[] login = new Object[1];
    TypedQuery<?>[] self = new TypedQuery<?>[1];
    self[0] =
        Fake.of(
            TypedQuery.class,
            (method, arguments) ->
                switch (method) {
                  case "setParameter" -> {
                    login[0] = arguments[1];
                    yield self[0];
                  }
                  case "setLockMode" -> self[0];
                  case "getResultStream" ->
                      stored.stream().filter(account -> account.login().equals(login[0]));
                  default -> throw new UnsupportedOperationException(method);
                });
    return self[0];
  }
}
