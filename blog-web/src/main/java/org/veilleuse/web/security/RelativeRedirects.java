package org.veilleuse.web.security;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/**
 * Sends redirects as paths (RFC 9110, 10.2.2). The platform would write a whole address with the
 * scheme it sees, which behind a reverse proxy is not the reader's, and the browser would refuse to
 * follow it from a form.
 */
final class RelativeRedirects extends HttpServletResponseWrapper {

  RelativeRedirects(HttpServletResponse response) {
    super(response);
  }

  @Override
  public void sendRedirect(String path) {
    resetBuffer();
    setStatus(SC_FOUND);
    setHeader("Location", path);
  }
}
