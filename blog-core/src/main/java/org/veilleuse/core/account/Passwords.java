package org.veilleuse.core.account;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;

/**
 * Argon2id with 19 MiB, two passes, one lane: the parameters of the OWASP Password Storage Cheat
 * Sheet.
 */
final class Passwords {

  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  /** Each hash takes 19 MiB, so a flood of log-ins must queue instead of filling the memory. */
  private static final Semaphore AT_ONCE = new Semaphore(2);

  /** Checked when there is no such account, so that its absence does not show in the time taken. */
  private static final String NOBODY = hash("nobody's password, which nobody can type");

  private Passwords() {}

  static String hash(String password) {
    AT_ONCE.acquireUninterruptibly();
    try {
      return Password.hash(password).addRandomSalt(16).with(ARGON2ID).getResult();
    } finally {
      AT_ONCE.release();
    }
  }

  /**
   * Tells one stored hash from another without being one: each has 128 random bits of its own, and
   * no password can be tried without them.
   */
  static String stamp(String hash) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(hash.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }

  /** Whether the password is the one that was hashed; a null hash takes as long and is false. */
  static boolean matches(String password, String hash) {
    AT_ONCE.acquireUninterruptibly();
    try {
      boolean same = Password.check(password, hash == null ? NOBODY : hash).with(ARGON2ID);
      return same && hash != null;
    } finally {
      AT_ONCE.release();
    }
  }
}
