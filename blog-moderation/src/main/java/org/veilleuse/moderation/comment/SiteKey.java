package org.veilleuse.moderation.comment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The site's own secret, from which receipts, idempotency keys and seals are derived. Receipts
 * given out under one key are still found, but cannot be given again, under another.
 *
 * @param secret 32 bytes or more; copied
 */
@SuppressWarnings("ArrayRecordComponent") // Copied on the way in and out; equality is not used.
public record SiteKey(byte[] secret) {

  /**
   * @throws IllegalArgumentException if the secret is shorter than 32 bytes
   */
  public SiteKey {
    if (secret.length < 32) {
      throw new IllegalArgumentException("A site key has at least 32 bytes.");
    }
    secret = secret.clone();
  }

  @Override
  public byte[] secret() {
    return secret.clone();
  }

  /**
   * HMAC-SHA-256 over a purpose and fields, 43 characters of base64url. Every field goes in with
   * its length, so that ("a", "bc") and ("ab", "c") differ; null differs from the empty string.
   */
  public String mac(String purpose, String... fields) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret, "HmacSHA256"));
      update(mac, purpose);
      for (String field : fields) {
        update(mac, field);
      }
      return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has HMAC-SHA-256.", e);
    }
  }

  private static void update(Mac mac, String field) {
    byte[] bytes = field == null ? new byte[0] : field.getBytes(StandardCharsets.UTF_8);
    mac.update(ByteBuffer.allocate(4).putInt(field == null ? -1 : bytes.length).array());
    mac.update(bytes);
  }

  /** Hides the secret. */
  @Override
  public String toString() {
    return "SiteKey[hidden]";
  }
}
