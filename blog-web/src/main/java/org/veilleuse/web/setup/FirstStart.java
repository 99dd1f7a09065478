package org.veilleuse.web.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.logging.Logger;
import org.veilleuse.core.account.AccountRefused;
import org.veilleuse.core.account.Accounts;

/**
 * Whether the blog still waits for its first account, and the one-time code that whoever opens it
 * must know: only somebody who can read the log can set the blog up.
 */
@ApplicationScoped
public class FirstStart {

  private static final Logger LOG = Logger.getLogger(FirstStart.class.getName());

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

  private Accounts accounts;
  private volatile boolean done;
  private String code;

  protected FirstStart() {}

  @Inject
  FirstStart(Accounts accounts) {
    this.accounts = accounts;
  }

  /** Whether nobody can sign in yet; asked at every page, so remembered once it is false. */
  public boolean isPending() {
    if (!done) {
      done = !accounts.none();
    }
    return !done;
  }

  /** Makes the code and logs it, when it is needed; called at start. */
  synchronized void announce(String address) {
    if (isPending() && code == null) {
      code = newCode();
      LOG.info(() -> "No account yet: open " + address + "/setup with the one-time code " + code);
    }
  }

  /**
   * Opens the administrator's account.
   *
   * @return false if the code is wrong: it has 79 bits, so guessing is hopeless
   * @throws AccountRefused if the account cannot be opened so
   */
  synchronized boolean open(String typedCode, String login, String name, String password)
      throws AccountRefused {
    if (code == null || !isPending()) {
      return false;
    }
    if (!same(typedCode, code)) {
      return false;
    }
    accounts.openFirst(login, name, password);
    code = null;
    done = true;
    return true;
  }

  private static boolean same(String typed, String expected) {
    String bare = typed == null ? "" : typed.strip();
    return MessageDigest.isEqual(
        bare.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
  }

  private static String newCode() {
    SecureRandom random = new SecureRandom();
    StringBuilder made = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      if (i > 0 && i % 4 == 0) {
        made.append('-');
      }
      made.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return made.toString();
  }
}
