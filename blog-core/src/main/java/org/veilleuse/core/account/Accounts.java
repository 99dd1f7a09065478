package org.veilleuse.core.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.veilleuse.core.Refusals;
import org.veilleuse.core.account.AccountRefused.Reason;

/** The accounts of this blog: opened, closed, listed, and checked at log-in and after it. */
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
   * Opens an account, or gives an imported author or a closed account, which have no password, the
   * one that is asked for.
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
   * Gives an account another password; a closed one is open again.
   *
   * @return what the account is from now on
   * @throws AccountRefused if there is no such account, or the password is too short or too long
   */
  public Standing changePassword(String login, String password) throws AccountRefused {
    AccountRules.checkPassword(password);
    Account account = known(login);
    account.changePassword(Passwords.hash(password));
    return account.standing();
  }

  /**
   * Takes an account's password away, so that nobody signs in with it; for one that has none, does
   * nothing. Posts, decisions and the audit trail keep the name.
   *
   * @param by the login of whoever closes it
   * @throws AccountRefused if there is no such account, if it is the own one, or if no other
   *     administrator could sign in without it
   */
  public void close(String login, String by) throws AccountRefused {
    // Before looking: of two who close each other at the same moment, the second sees the first.
    List<String> administrators = lockAdministrators();
    Account account = known(login);
    if (account.login().equals(by)) {
      throw new AccountRefused(Reason.OWN_ACCOUNT);
    }
    if (administrators.equals(List.of(account.login()))) {
      throw new AccountRefused(Reason.LAST_ADMINISTRATOR);
    }
    account.close();
  }

  /** The administrators who may sign in, whom nobody else closes before this transaction ends. */
  private List<String> lockAdministrators() {
    // In the order of their ids: two that lock the same rows do not wait for each other.
    return em.createQuery(
            "select a from Account a where a.role = :role and a.passwordHash is not null"
                + " order by a.id",
            Account.class)
        .setParameter("role", Role.ADMINISTRATOR)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .map(Account::login)
        .toList();
  }

  /** What an account is now; nothing if there is none, or if it may not sign in. */
  @Transactional(TxType.SUPPORTS)
  public Optional<Standing> standing(String login) {
    return find(login).filter(Account::maySignIn).map(Account::standing);
  }

  /**
   * The account whose login and password these are; as slow for an unknown login as for a known.
   */
  @Transactional(TxType.SUPPORTS)
  public Optional<Standing> verify(String login, String password) {
    if (login == null || password == null || AccountRules.isTooLong(password)) {
      return Optional.empty();
    }
    Optional<Account> account = find(login);
    boolean same = Passwords.matches(password, account.map(Account::passwordHash).orElse(null));
    return same ? account.map(Account::standing) : Optional.empty();
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
    String cut = AccountRules.importedLogin(login);
    return find(cut)
        .orElseGet(
            () -> {
              String name = AccountRules.importedName(displayName, cut);
              Account account = new Account(cut, name, null, Role.AUTHOR, clock.instant());
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

  private Account known(String login) throws AccountRefused {
    return find(login).orElseThrow(() -> new AccountRefused(Reason.UNKNOWN_ACCOUNT));
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
