package org.veilleuse.moderation.notice;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.veilleuse.moderation.comment.SiteKey;

/**
 * The last part of a link that lets whoever has it do one thing: a random nonce, by which its row
 * is found, and an HMAC under the site's key, which is not in the database.
 */
final class Capability {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int NONCE = 22;
  private static final int MAC = 43;

  private final SiteKey key;
  private final String purpose;

  Capability(SiteKey key, String purpose) {
    this.key = key;
    this.purpose = purpose;
  }

  static String newNonce() {
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }

  /**
   * The token of a nonce.
   *
   * @param bound what it is for besides, so that a changed row makes it worthless
   */
  String token(String nonce, String... bound) {
    String[] fields = new String[bound.length + 1];
    fields[0] = nonce;
    System.arraycopy(bound, 0, fields, 1, bound.length);
    return nonce + key.mac(purpose, fields);
  }

  /** The same with one MAC of the site's key in it, bound: what it stands for needs no row. */
  String carrying(String nonce, String mac) {
    return nonce + mac + token(nonce, mac).substring(NONCE);
  }

  /** The MAC in a token that {@link #carrying} made; may be null. */
  Optional<String> carried(String token) {
    if (!formed(token, NONCE + 2 * MAC)) {
      return Optional.empty();
    }
    String nonce = token.substring(0, NONCE);
    String mac = token.substring(NONCE, NONCE + MAC);
    return made(nonce + token.substring(NONCE + MAC), nonce, mac)
        ? Optional.of(mac)
        : Optional.empty();
  }

  /** The nonce that a token begins with, if it has the form of one; may be null. */
  static Optional<String> nonce(String token) {
    return formed(token, NONCE + MAC) ? Optional.of(token.substring(0, NONCE)) : Optional.empty();
  }

  private static boolean formed(String token, int length) {
    return token != null
        && token.length() == length
        && token
            .chars()
            .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || c == '-' || c == '_'));
  }

  /** Whether we made this token for this, in constant time. */
  boolean made(String token, String nonce, String... bound) {
    return MessageDigest.isEqual(
        token.getBytes(StandardCharsets.UTF_8),
        token(nonce, bound).getBytes(StandardCharsets.UTF_8));
  }
}
