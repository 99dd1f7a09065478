package org.veilleuse.moderation.notice;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.veilleuse.moderation.comment.SiteKey;

/** Encrypts addresses (AES-256-GCM under a key derived from the site's) for whose row they are. */
final class Sealing {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int IV = 12;
  private static final int TAG_BITS = 128;

  private final SiteKey key;
  private final SecretKeySpec secret;

  Sealing(SiteKey key) {
    this.key = key;
    this.secret =
        new SecretKeySpec(Base64.getUrlDecoder().decode(key.mac("addresses of mail")), "AES");
  }

  /**
   * @param owner of the row: sealed for one, it cannot be opened for another
   */
  String seal(String address, String owner) {
    byte[] iv = new byte[IV];
    RANDOM.nextBytes(iv);
    try {
      byte[] sealed =
          cipher(Cipher.ENCRYPT_MODE, iv, owner).doFinal(address.getBytes(StandardCharsets.UTF_8));
      byte[] whole = Arrays.copyOf(iv, IV + sealed.length);
      System.arraycopy(sealed, 0, whole, IV, sealed.length);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has AES-GCM.", e);
    }
  }

  /** The address; empty if it was sealed under another key or for another owner, or changed. */
  Optional<String> open(String sealed, String owner) {
    try {
      byte[] whole = Base64.getUrlDecoder().decode(sealed);
      byte[] iv = Arrays.copyOf(whole, IV);
      byte[] address = cipher(Cipher.DECRYPT_MODE, iv, owner).doFinal(whole, IV, whole.length - IV);
      return Optional.of(new String(address, StandardCharsets.UTF_8));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** By which the same address is known again, however its letters are written. */
  String key(String address) {
    return key.mac("address of mail", address.toLowerCase(Locale.ROOT));
  }

  private Cipher cipher(int mode, byte[] iv, String owner) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, iv));
    cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
