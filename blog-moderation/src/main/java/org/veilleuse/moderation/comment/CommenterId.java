package org.veilleuse.moderation.comment;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * Tells that two comments come from the same person, and nothing else about them: random, given out
 * with the first comment, known again by a signed cookie or a receipt. Never shown on a page.
 *
 * @param value 128 bits in base64url, 22 characters
 */
public record CommenterId(String value) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int LENGTH = 22;

  /**
   * @throws IllegalArgumentException for anything but 22 characters of base64url, null included
   */
  public CommenterId {
    if (value == null || value.length() != LENGTH || !value.chars().allMatch(CommenterId::fits)) {
      throw new IllegalArgumentException("A commenter's identity has 22 characters of base64url.");
    }
  }

  /** One that nobody has. */
  public static CommenterId random() {
    byte[] id = new byte[16];
    RANDOM.nextBytes(id);
    return new CommenterId(Base64.getUrlEncoder().withoutPadding().encodeToString(id));
  }

  private static boolean fits(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '_';
  }

  /** Hides the value, which would tie a log to a person. */
  @Override
  public String toString() {
    return "CommenterId[hidden]";
  }
}
