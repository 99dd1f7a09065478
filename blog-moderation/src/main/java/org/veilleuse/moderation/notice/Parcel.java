package org.veilleuse.moderation.notice;

import java.time.Instant;

/**
 * A letter that is due, with what is needed to write and send it.
 *
 * @param account whom it goes to, or null
 * @param commentId the comment that it tells of, or null
 * @param attempt 1 for the first
 * @param address where it goes; null for a test of an account without a confirmed address
 * @param language {@code fr} or {@code en}; null where the address is
 * @param receipt of the comment, or null
 * @param confirm the token of the link that confirms the address, or null
 * @param off the token of the link that ends such letters, or null
 */
public record Parcel(
    String id,
    MailKind kind,
    String account,
    Long commentId,
    int attempt,
    Instant writtenAt,
    String address,
    String language,
    String receipt,
    String confirm,
    String off) {

  /** Hides the address and the tokens. */
  @Override
  public String toString() {
    return "Parcel[" + kind + "]";
  }
}
