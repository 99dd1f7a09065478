package org.veilleuse.core.account;

import java.util.Locale;
import org.veilleuse.core.account.AccountRefused.Reason;

/** What a login, a name and a password of an account look like. */
final class AccountRules {

  private static final int LONGEST_LOGIN = 60;
  private static final int LONGEST_NAME = 120;
  private static final int LONGEST_PASSWORD = 200;

  private AccountRules() {}

  /** The login as it is stored. */
  static String login(String asked) throws AccountRefused {
    String login = asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT);
    boolean valid =
        login.length() >= 2
            && login.length() <= LONGEST_LOGIN
            && login.chars().allMatch(c -> Character.isLetterOrDigit(c) || "._-".indexOf(c) >= 0);
    if (!valid) {
      throw new AccountRefused(Reason.LOGIN_INVALID);
    }
    return login;
  }

  /** The name that readers see: the login where none was given. */
  static String displayName(String asked, String login) throws AccountRefused {
    String name = asked == null || asked.isBlank() ? login : asked.strip();
    if (name.length() > LONGEST_NAME) {
      throw new AccountRefused(Reason.DISPLAY_NAME_TOO_LONG);
    }
    return name;
  }

  /** The login of an author elsewhere, who need not sign in with it: cut, never refused. */
  static String importedLogin(String login) {
    String key = cut(login.strip().toLowerCase(Locale.ROOT), LONGEST_LOGIN).strip();
    return key.isEmpty() ? "author" : key;
  }

  /** The name of an author elsewhere, as long as it may be here. */
  static String importedName(String displayName, String login) {
    return displayName == null || displayName.isBlank() ? login : cut(displayName, LONGEST_NAME);
  }

  private static String cut(String text, int most) {
    return text.substring(0, Math.min(most, text.length()));
  }

  static void checkPassword(String password) throws AccountRefused {
    if (password == null || password.length() < Accounts.SHORTEST_PASSWORD) {
      throw new AccountRefused(Reason.PASSWORD_TOO_SHORT);
    }
    if (isTooLong(password)) {
      throw new AccountRefused(Reason.PASSWORD_TOO_LONG);
    }
  }

  /** Whether no account has such a password, so that it need not be hashed to be refused. */
  static boolean isTooLong(String password) {
    return password.length() > LONGEST_PASSWORD;
  }
}
