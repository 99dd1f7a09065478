package org.veilleuse.moderation.comment;

import java.security.SecureRandom;
import java.util.Base64;

/** Makes receipts out of a nonce that is stored and a key that is not. */
public final class Receipts {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final SiteKey key;

  /** Of the site with this key. */
  public Receipts(SiteKey key) {
    this.key = key;
  }

  static String newNonce() {
    byte[] nonce = new byte[16];
    RANDOM.nextBytes(nonce);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(nonce);
  }

  /** The receipt of the comment with this nonce, given again. */
  public Receipt of(String nonce) {
    return new Receipt(key.mac("receipt", nonce));
  }
}
