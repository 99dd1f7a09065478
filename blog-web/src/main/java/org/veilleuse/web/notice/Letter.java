package org.veilleuse.web.notice;

import java.time.Instant;

/**
 * A letter in words.
 *
 * @param id the same at every try, so that a server or reader knows it again
 * @param off the address that ends such letters, or null
 * @param oneClick whether {@code off} does so by a POST without anything else (RFC 8058)
 */
record Letter(
    String id, String to, String subject, String body, Instant at, String off, boolean oneClick) {

  /** Hides what it says, and to whom. */
  @Override
  public String toString() {
    return "Letter[" + id + "]";
  }
}
