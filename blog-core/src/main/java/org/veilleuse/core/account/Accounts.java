package org.veilleuse.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.veilleuse.core.Refusals;
import org.veilleuse.core.account.AccountRefused.Reason;

/** The accounts of this blog: opened, listed, and checked at log-in. */
@ApplicationScoped
@Transactional(rollbackOn = AccountRefused.class)
public class Accounts {

  /** NIST SP 800-63B asks for at least 8 characters, and for 15 where it is the only factor. */
  public static final int SHORTEST_PASSWORD = 12;

  private EntityManager em;
  private Clock clock;

  protected Accounts() {}

  @Inject
  public Accounts(EntityManager em, Clock clock) {
    this.em = em;
    this.clock = clock;
  }

  /** Whether nobody can sign in yet, so that the blog has to be set up. */
  @Transactional(TxType.SUPPORTS)
  public boolean none() {
    return em.createQuery(
                "select count(a) from Account a where a.passwordHash is not null", Long.class)
            .getSingleResult()
        == 0;
  }

  /**
   * Opens an account, or gives an imported author without a password the one that is asked for.
   *
   * @throws AccountRefused if the login is taken or invalid, or the password too short or too long
   */
  public AccountSummary open(NewAccount asked) throws AccountRefused {
    String login = AccountRules.login(asked.login());
    String name = AccountRules.displayName(asked.displayName(), login);
    AccountRules.checkPassword(asked.password());
    Optional<Account> known = find(login);
    if (known.filter(Account::maySignIn).isPresent()) {
      throw new AccountRefused(Reason.LOGIN_TAKEN);
    }
    String hash = Passwords.hash(asked.password());
    known.ifPresent(imported -> imported.admit(name, hash, asked.role()));
    Account account =
        known.orElseGet(() -> new Account(login, name, hash, asked.role(), clock.instant()));
    em.persist(account);
    flush();
    return account.summary();
  }

  /**
   * Opens the first account of the blog, an administrator's.
   *
   * <p>Callers take turns: two at the same moment would both find the blog without an account.
   *
   * @throws AccountRefused as {@link #open}, or with LOGIN_TAKEN if somebody was faster
   */
  public AccountSummary openFirst(String login, String displayName, String password)
      throws AccountRefused {
    if (!none()) {
      throw new AccountRefused(Reason.LOGIN_TAKEN);
    }
    return open(new NewAccount(login, displayName, password, Role.ADMINISTRATOR));
  }

  /**
   * Gives an account another password.
   *
   * @throws AccountRefused if there is no such account, or the password is too short or too long
   */
  public void changePassword(String login, String password) throws AccountRefused {
    AccountRules.checkPassword(password);
    Account account = find(login).orElseThrow(() -> new AccountRefused(Reason.UNKNOWN_ACCOUNT));
    account.changePassword(Passwords.hash(password));
  }

  /**
   * The account whose login and password these are; as slow for an unknown login as for a known.
   */
  @Transactional(TxType.SUPPORTS)
  public Optional<AccountSummary> verify(String login, String password) {
    if (login == null || password == null || AccountRules.isTooLong(password)) {
      return Optional.empty();
    }
    Optional<Account> account = find(login);
    boolean same = Passwords.matches(password, account.map(Account::passwordHash).orElse(null));
    return same ? account.map(Account::summary) : Optional.empty();
  }

  /** All accounts, by login. */
  @Transactional(TxType.SUPPORTS)
  public List<AccountSummary> all() {
    return em
        .createQuery("select a from Account a order by a.login", Account.class)
        .getResultList()
        .stream()
        .map(Account::summary)
        .toList();
  }

  /** The author with this login, made without a password if there is none: for imports. */
  public Account authorForImport(String login, String displayName) {
    String key = login.strip().toLowerCase(Locale.ROOT);
    String cut = key.isEmpty() ? "author" : key.substring(0, Math.min(60, key.length())).strip();
    return find(cut)
        .orElseGet(
            () -> {
              String name = displayName == null || displayName.isBlank() ? cut : displayName;
              Account account =
                  new Account(
                      cut,
                      name.substring(0, Math.min(120, name.length())),
                      null,
                      Role.AUTHOR,
                      clock.instant());
              em.persist(account);
              return account;
            });
  }

  /** The stored account; for other packages of this module. */
  public Optional<Account> find(String login) {
    if (login.strip().chars().anyMatch(Character::isISOControl)) {
      // No login has any, and PostgreSQL would not even be asked about NUL.
      return Optional.empty();
    }
    return em.createQuery("select a from Account a where a.login = :login", Account.class)
        .setParameter("login", login.strip().toLowerCase(Locale.ROOT))
        .getResultStream()
        .findFirst();
  }

  private void flush() throws AccountRefused {
    try {
      em.flush();
    } catch (PersistenceException e) {
      if (Refusals.isDuplicate(e)) {
        throw new AccountRefused(Reason.LOGIN_TAKEN);
      }
      throw e;
    }
  }
}
