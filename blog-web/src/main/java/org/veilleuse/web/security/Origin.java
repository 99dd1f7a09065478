package org.veilleuse.web.security;

import java.net.URI;

/**
 * Tells a form sent by one of our own pages from one sent by a foreign page, by the headers that
 * browsers add and pages cannot forge (OWASP CSRF Prevention Cheat Sheet, "Fetch Metadata" and
 * "Verifying Origin").
 */
final class Origin {

  private Origin() {}

  /**
   * Whether a request that changes something may go on.
   *
   * @param fetchSite the header Sec-Fetch-Site, or null
   * @param origin the header Origin, or null; a client that sends neither is not a browser, and
   *     carries no cookies that a foreign page could abuse
   * @param host the header Host
   * @param publicUrl the blog's address if it is set, or null
   */
  static boolean isOurs(String fetchSite, String origin, String host, String publicUrl) {
    if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
      return false;
    }
    if (origin == null) {
      return true;
    }
    if (publicUrl != null && (publicUrl.equals(origin) || publicUrl.startsWith(origin + "/"))) {
      return true;
    }
    try {
      String authority = URI.create(origin).getRawAuthority();
      return authority != null && authority.equalsIgnoreCase(host);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
