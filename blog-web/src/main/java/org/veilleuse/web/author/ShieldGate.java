package org.veilleuse.web.author;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Keeps every page of the moderators' desk from an author who asked not to see it, and leads her to
 * the page where she can open it anyway.
 */
public class ShieldGate extends HttpFilter {

  private static final long serialVersionUID = 1;

  @Inject private transient AuthorShieldBacking shield;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getUserPrincipal() != null && shield.isHiding()) {
      response.sendRedirect(AuthorShieldBacking.PAGE + "?asked=queue");
    } else {
      chain.doFilter(request, response);
    }
  }
}
